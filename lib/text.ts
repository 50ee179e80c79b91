import type { Link, PhrasingContent, RootContent } from 'mdast'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { boundedMarkdown } from '@/lib/bounded-markdown'
import { remember } from '@/lib/remember'
import { safeHttpUrl } from '@/lib/website'

/** What a reader wrote, as the closed set of things a reply may contain. */
export type GuestText = GuestBlock[]

export type GuestBlock =
  | { type: 'paragraph'; children: GuestInline[] }
  | { type: 'quote'; children: GuestBlock[] }
  | { type: 'list'; ordered: boolean; start: number; items: GuestBlock[][] }
  | { type: 'code-block'; text: string }

export type GuestInline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis'; children: GuestInline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: GuestInline[] }
  | { type: 'break' }

/** Levels of quotes, lists and emphasis in one another; deeper ones are shown as typed. */
const MAX_DEPTH = 12

/** Eight levels of `> `, hundreds of quoted lines, fifty links in a paragraph. */
const BOUNDS = { columns: 16, containers: 1_000, marks: 200 }

/** A page is rendered again for one new reply; the others were parsed before. Thousands of them. */
const REMEMBERED_CHARACTERS = 2_000_000

/** Lines read as Markdown: each costs up to 0.3 ms, and people write a few dozen. */
const MAX_LINES = 500

const NOT_FOR_GUESTS = [
  'headingAtx',
  'setextUnderline',
  'codeIndented',
  'htmlFlow',
  'htmlText',
  'definition',
  'characterReference',
  'wwwAutolink',
  'emailAutolink',
]

// The tree transforms of this extension look for links with patterns in finished text: left out.
const { enter, exit } = gfmAutolinkLiteralFromMarkdown()

const parser = unified()
  .data({
    micromarkExtensions: [
      { disable: { null: NOT_FOR_GUESTS } },
      gfmAutolinkLiteral(),
      boundedMarkdown(BOUNDS),
    ],
    fromMarkdownExtensions: [{ enter, exit }],
  })
  .use(remarkParse)
  .freeze()

/**
 * Parses a reply: bold, italic, code, quotations, links, lists, line breaks. Everything else
 * (images, headings, tables, HTML, links that are not absolute http(s)) is text, as it was typed,
 * and so is whatever exceeds the bounds on depth, marks and lines.
 */
export const parseGuestText = remember(parse, REMEMBERED_CHARACTERS)

function parse(source: string): GuestText {
  const typed = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (typed.split('\n').length > MAX_LINES) {
    return [{ type: 'paragraph', children: withBreaks(typed) }]
  }
  return toBlocks(parser.parse(typed).children, typed, 1)
}

/** The words without the marks, a line for every paragraph and typed line: for excerpts and search. */
export function guestPlainText(tree: GuestText): string {
  return tree.map(blockText).join('\n')
}

export function countLinks(tree: (GuestBlock | GuestInline)[]): number {
  return tree.reduce((links, node) => links + linksIn(node), 0)
}

function toBlocks(nodes: RootContent[], typed: string, depth: number): GuestBlock[] {
  return nodes.map((node) =>
    depth > MAX_DEPTH ? typedBlock(node, typed) : toBlock(node, typed, depth),
  )
}

function toBlock(node: RootContent, typed: string, depth: number): GuestBlock {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: toInlines(node.children, typed, depth) }
    case 'blockquote':
      return { type: 'quote', children: toBlocks(node.children, typed, depth + 1) }
    case 'list':
      return {
        type: 'list',
        ordered: node.ordered === true,
        start: node.start ?? 1,
        items: node.children.map((item) => toBlocks(item.children, typed, depth + 1)),
      }
    case 'code':
      return { type: 'code-block', text: node.value }
    default:
      return typedBlock(node, typed)
  }
}

function toInlines(nodes: PhrasingContent[], typed: string, depth: number): GuestInline[] {
  return nodes.flatMap((node) =>
    depth > MAX_DEPTH ? asTyped(node, typed) : toInline(node, typed, depth),
  )
}

function toInline(node: PhrasingContent, typed: string, depth: number): GuestInline[] {
  switch (node.type) {
    case 'text':
      return withBreaks(node.value)
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: toInlines(node.children, typed, depth + 1) }]
    case 'inlineCode':
      return [{ type: 'code', text: node.value }]
    case 'link':
      return toLink(node, typed, depth)
    case 'break':
      return [{ type: 'break' }]
    default:
      return asTyped(node, typed)
  }
}

/** A link nobody can see is shown as typed; one we will not follow keeps its words only. */
function toLink(node: Link, typed: string, depth: number): GuestInline[] {
  const children = toInlines(node.children, typed, depth + 1)
  const href = safeHttpUrl(node.url)
  if (children.map(inlineText).join('').trim() === '') return asTyped(node, typed)
  return href ? [{ type: 'link', href, children }] : children
}

function typedBlock(node: RootContent, typed: string): GuestBlock {
  return { type: 'paragraph', children: asTyped(node, typed) }
}

function asTyped(node: RootContent, typed: string): GuestInline[] {
  return withBreaks(typed.slice(node.position?.start.offset, node.position?.end.offset))
}

/** Readers expect the line ends they typed. */
function withBreaks(text: string): GuestInline[] {
  const lines: GuestInline[] = text.split('\n').map((line) => ({ type: 'text', text: line }))
  return lines.flatMap((line, index) => (index === 0 ? [line] : [{ type: 'break' }, line]))
}

function blockText(block: GuestBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.children.map(inlineText).join('')
    case 'quote':
      return guestPlainText(block.children)
    case 'list':
      return block.items.map(guestPlainText).join('\n')
    case 'code-block':
      return block.text
  }
}

function inlineText(node: GuestInline): string {
  if (node.type === 'break') return '\n'
  return 'text' in node ? node.text : node.children.map(inlineText).join('')
}

function linksIn(node: GuestBlock | GuestInline): number {
  if (node.type === 'link') return 1
  if (node.type === 'list') return countLinks(node.items.flat())
  return 'children' in node ? countLinks(node.children) : 0
}
