import type { Element, ElementContent } from 'hast'
import { parseHtml } from '@/lib/articles/body-html'
import { contentOf, elementsIn, isBlock, textOf } from '@/lib/articles/body-nodes'
import { around, LINE_BREAK, text, toParagraphs, withBreaks } from '@/lib/importing/comment-lines'
import type { GuestBlock, GuestInline, GuestText } from '@/lib/text'
import { safeHttpUrl } from '@/lib/website'

/** What browsers never show, or show as something else than these words. */
const UNSEEN = /^(script|style|template|iframe|object|noembed|noframes)$/
const CODE = /^(code|kbd|samp|tt)$/

/** A WordPress comment, which is HTML with meaningful line ends, as what a reply may contain. */
export function readCommentHtml(html: string): GuestText {
  return toBlocks(contentOf(parseHtml(html)))
}

function toBlocks(nodes: ElementContent[]): GuestBlock[] {
  const blocks: GuestBlock[] = []
  let running: ElementContent[] = []
  const endParagraphs = () => {
    blocks.push(...toParagraphs(toInlines(running)))
    running = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && standsAlone(node)) {
      endParagraphs()
      blocks.push(...toBlock(node))
    } else {
      running.push(node)
    }
  }
  endParagraphs()
  return blocks
}

function standsAlone(element: Element): boolean {
  return isBlock(element) || isListing(element) || elementsIn(element).some(isBlock)
}

/** Code over several lines is a block, whichever element it is in. */
function isListing(element: Element): boolean {
  return CODE.test(element.tagName) && textOf(element).trim().includes('\n')
}

function toBlock(element: Element): GuestBlock[] {
  const { tagName } = element
  if (tagName === 'pre' || isListing(element)) return toCodeBlock(textOf(element))
  if (tagName === 'ul' || tagName === 'ol') return toList(element)
  const children = toBlocks(contentOf(element))
  if (tagName !== 'blockquote' || children.length === 0) return children
  return [{ type: 'quote', children }]
}

function toCodeBlock(code: string): GuestBlock[] {
  const text = code.replace(/^\s*\n/, '').trimEnd()
  return text === '' ? [] : [{ type: 'code-block', text }]
}

function toList(element: Element): GuestBlock[] {
  const items = contentOf(element)
    .map((node) => toBlocks(isItem(node) ? contentOf(node) : [node]))
    .filter((item) => item.length > 0)
  const { start } = element.properties
  return items.length === 0
    ? []
    : [
        {
          type: 'list',
          ordered: element.tagName === 'ol',
          start: typeof start === 'number' && start >= 0 ? start : 1,
          items,
        },
      ]
}

function isItem(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'li'
}

function toInlines(nodes: ElementContent[]): GuestInline[] {
  return nodes.flatMap((node, index) => {
    if (node.type === 'element') return toInline(node)
    if (node.type !== 'text') return []
    // WordPress takes a line end after a `<br>` for that same break.
    return withBreaks(isBreak(nodes[index - 1]) ? node.value.replace(/^\s*\n/, '') : node.value)
  })
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br'
}

function toInline(element: Element): GuestInline[] {
  const { tagName, properties } = element
  if (UNSEEN.test(tagName)) return []
  if (CODE.test(tagName)) return toCode(textOf(element))
  const children = toInlines(contentOf(element))
  switch (tagName) {
    case 'br':
      return [LINE_BREAK]
    case 'strong':
    case 'b':
      return around(children, (words) => ({ type: 'strong', children: words }))
    case 'em':
    case 'i':
      return around(children, (words) => ({ type: 'emphasis', children: words }))
    case 'a':
      return toLink(properties.href, children)
    case 'img':
      return toLink(properties.src, [text(String(properties.alt || properties.src || ''))])
    case 'q':
      return [text('“'), ...children, text('”')]
    default:
      return children
  }
}

function toCode(code: string): GuestInline[] {
  const words = code.replace(/\s+/g, ' ').trim()
  return words === '' ? [] : [{ type: 'code', text: words }]
}

function toLink(address: unknown, children: GuestInline[]): GuestInline[] {
  const href = safeHttpUrl(String(address ?? ''))
  if (!href) return children
  return around(children, (words) => ({ type: 'link', href, children: withoutLinks(words) }))
}

/** A picture inside a link is not a second link. */
function withoutLinks(nodes: GuestInline[]): GuestInline[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return withoutLinks(node.children)
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node]
  })
}
