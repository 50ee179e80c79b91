import { createElement, Fragment, type ReactNode } from 'react'
import { type GuestBlock, type GuestInline, parseGuestText } from '@/lib/text'

/** A reader's words, as React nodes: at no point are they an HTML string. */
export function GuestText({ source }: { source: string }) {
  return parent(Fragment, parseGuestText(source).map(renderBlock))
}

function renderBlock(block: GuestBlock): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return parent('p', block.children.map(renderInline))
    case 'quote':
      return parent('blockquote', block.children.map(renderBlock))
    case 'list': {
      const items = block.items.map((item) => parent('li', item.map(renderBlock)))
      return block.ordered ? parent('ol', items, { start: block.start }) : parent('ul', items)
    }
    case 'code-block':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
  }
}

function renderInline(node: GuestInline): ReactNode {
  switch (node.type) {
    case 'text':
      return node.text
    case 'strong':
      return parent('strong', node.children.map(renderInline))
    case 'emphasis':
      return parent('em', node.children.map(renderInline))
    case 'code':
      return <code>{node.text}</code>
    case 'link':
      return parent('a', node.children.map(renderInline), {
        href: node.href,
        rel: 'ugc nofollow noopener noreferrer',
      })
    case 'break':
      return <br />
  }
}

/** Children are spread, not given as an array: they never change order, so they need no keys. */
function parent(type: string | typeof Fragment, children: ReactNode[], properties = {}): ReactNode {
  return createElement(type, properties, ...children)
}
