import { createElement, Fragment, type ReactNode } from 'react'
import { type GuestBlock, type GuestInline, parseGuestText } from '@/lib/text'

type Props = {
  source: string
  /** Draws the text itself, between all marks: for moderators, who have to see some words at once. */
  drawText?: (text: string) => ReactNode
}

/** A reader's words, as React nodes: at no point are they an HTML string. */
export function GuestText({ source, drawText = asItIs }: Props) {
  return parent(
    Fragment,
    parseGuestText(source).map((block) => renderBlock(block, drawText)),
  )
}

function asItIs(text: string): ReactNode {
  return text
}

function renderBlock(block: GuestBlock, drawText: DrawText): ReactNode {
  const renderBlocks = (blocks: GuestBlock[]) => blocks.map((one) => renderBlock(one, drawText))
  switch (block.type) {
    case 'paragraph':
      return parent('p', renderInlines(block.children, drawText))
    case 'quote':
      return parent('blockquote', renderBlocks(block.children))
    case 'list': {
      const items = block.items.map((item) => parent('li', renderBlocks(item)))
      return block.ordered ? parent('ol', items, { start: block.start }) : parent('ul', items)
    }
    case 'code-block':
      return (
        <pre>
          <code>{drawText(block.text)}</code>
        </pre>
      )
  }
}

type DrawText = NonNullable<Props['drawText']>

function renderInlines(nodes: GuestInline[], drawText: DrawText): ReactNode[] {
  return nodes.map((node) => renderInline(node, drawText))
}

function renderInline(node: GuestInline, drawText: DrawText): ReactNode {
  switch (node.type) {
    case 'text':
      return drawText(node.text)
    case 'strong':
      return parent('strong', renderInlines(node.children, drawText))
    case 'emphasis':
      return parent('em', renderInlines(node.children, drawText))
    case 'code':
      return <code>{drawText(node.text)}</code>
    case 'link':
      return parent('a', renderInlines(node.children, drawText), {
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
