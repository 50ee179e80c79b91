import type { Node } from '@tiptap/pm/model'
import type { Element, ElementContent } from 'hast'
import type { Root } from 'mdast'
import rehypeRemark from 'rehype-remark'
import { unified } from 'unified'
import { linkAddress } from '@/lib/articles/body-addresses'
import { parseHtml } from '@/lib/articles/body-html'
import {
  contentOf,
  elementsIn,
  isBlock,
  type Parent,
  rewriteElements,
  textOf,
} from '@/lib/articles/body-nodes'
import { elementsOfStyle } from './inline-styles'
import { adoptInnerLists, settleStrayItems, tightenLists } from './pasted-lists'
import { settleTable } from './pasted-tables'
import { readTree } from './read'
import { listsOfWord } from './word-lists'

const toMarkdownTree = unified().use(rehypeRemark).freeze()

/** Not for readers: settings of the program it comes from, forms, players. */
const DROPPED =
  /^(script|style|title|meta|base|link|template|noscript|svg|math|iframe|object|embed|audio|video|canvas|button|input|select|textarea|xml)$/

/** Marks that Markdown does not have, and which it would make others of. */
const UNWRAPPED = /^(u|mark|font|ins|[a-z0-9]+:[a-z0-9]+)$/

/**
 * What was copied somewhere else, as a manuscript: headings, lists, links, emphasis, tables,
 * quotations and code, and nothing else. Knows what Word and Google Docs put on the clipboard.
 */
export function readHtml(html: string): Node {
  const tree = parseHtml(html)
  listsOfWord(tree)
  rewriteElements(tree, clean)
  rewriteElements(tree, elementsOfStyle)
  settleHeadings(tree)
  settleSpaces(tree)
  dropLooseBreaks(tree)
  rewriteElements(tree, settleTable)
  rewriteElements(tree, adoptInnerLists)
  settleStrayItems(tree)
  const article = toMarkdownTree.runSync(tree) as Root
  tightenLists(article)
  return readTree(article)
}

function clean(found: Element): ElementContent[] {
  const { tagName, properties, children } = found
  if (DROPPED.test(tagName) || /mso-list:\s*ignore/i.test(String(properties.style))) return []
  if (UNWRAPPED.test(tagName)) return children
  if (tagName === 'img') return /^\/media\//.test(String(properties.src)) ? [found] : []
  if (tagName !== 'a') return [found]
  const href = placeOf(properties.href)
  return href ? [{ ...found, properties: { href } }] : children
}

/** Google Docs leads its readers past itself. A place on the page it came from is nowhere here. */
function placeOf(typed: unknown): string | null {
  const address = linkAddress(typed)
  if (!address || address.startsWith('#')) return null
  const { host, pathname, searchParams } = new URL(address, 'https://here.invalid')
  const isDetour = /^www\.google\.[a-z.]+$/.test(host) && pathname === '/url'
  return isDetour ? linkAddress(searchParams.get('q')) : address
}

/** The title stands above an article: headings begin below it, and are bold as they are. */
function settleHeadings(tree: Parent): void {
  const headings = elementsIn(tree).filter(({ tagName }) => /^h[1-6]$/.test(tagName))
  const isLowered = headings.some(({ tagName }) => tagName === 'h1')
  for (const heading of headings) {
    if (isLowered) heading.tagName = `h${Math.min(6, Number(heading.tagName[1]) + 1)}`
    rewriteElements(heading, (inner) =>
      /^(b|strong)$/.test(inner.tagName) ? inner.children : [inner],
    )
  }
}

/** Word fills with hard spaces; those that belong to French marks stay. */
function settleSpaces(parent: Parent): void {
  for (const child of contentOf(parent)) {
    if (child.type === 'element') settleSpaces(child)
    else if (child.type === 'text')
      child.value = child.value.replace(/(?<!«)\u00a0(?![!?:;»%])/g, ' ')
  }
}

/** Breaks between blocks, and paragraphs of nothing: their distance is ours. */
function dropLooseBreaks(parent: Parent): void {
  const children = contentOf(parent)
  const holdsBlocks = children.some((child) => child.type === 'element' && isBlock(child))
  parent.children = children.filter((child) => {
    if (child.type !== 'element') return true
    if (child.tagName === 'br') return !holdsBlocks
    dropLooseBreaks(child)
    const isEmpty = textOf(child).trim() === '' && elementsIn(child).every(isBreak)
    return !(isEmpty && /^(p|h[1-6]|span|strong|b|em|i|a)$/.test(child.tagName))
  })
}

function isBreak({ tagName }: Element): boolean {
  return tagName === 'br' || tagName === 'span'
}
