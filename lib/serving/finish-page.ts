import { createHash } from 'node:crypto'
import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { bootScript, SCRIPT_LIST_ID } from '@/lib/serving/boot'
import { isNextChunk, isNextInlineScript, scriptHash } from '@/lib/serving/next-scripts'
import { pictureOrigins } from '@/lib/serving/picture-origins'

export type FinishedPage = {
  html: string
  /** What the page is made of, as it says itself: `<meta name="rejoinder-tags" content="a b">`. */
  tags: readonly string[]
  /** What the page wants to be answered with: `<meta name="rejoinder-status" content="410">`. */
  status: number | null
  /** Whose pictures it shows: `<meta name="rejoinder-pictures" content="https://a.example">`. */
  pictures: readonly string[]
} & (
  | { finished: true; payload: { path: string; script: string } | null }
  /** The page has a script we do not know; it keeps all of them, and the policy names Next's. */
  | { finished: false; inlineHashes: string[] }
)

/** Where payload files live; their name is the SHA-256 of their text. */
export const PAYLOAD_PREFIX = '/_rejoinder/'

/**
 * Takes the framework out of a page Next has rendered: its inline scripts become one file, and the
 * page keeps a list of what the boot script loads when a reader reaches for something.
 * The page is read by a real HTML parser, then only cut at the places that parser names.
 */
export function finishPage(html: string): FinishedPage {
  const page = survey(html)
  const told = { tags: page.tags, status: page.status, pictures: pictureOrigins(page.pictures) }
  if (page.isUnknown || (page.inline.length > 0 && !page.hasBoot)) {
    return {
      finished: false,
      html: cut(html, page.metas),
      inlineHashes: page.inline.map((script) => scriptHash(textOf(script))),
      ...told,
    }
  }
  const [first] = page.inline
  if (!first) {
    const bare = cut(html, [...page.metas, ...page.external])
    return { finished: true, html: bare, payload: null, ...told }
  }
  const script = page.inline.map(textOf).join(';\n')
  const path = `${PAYLOAD_PREFIX}${createHash('sha256').update(script).digest('hex')}.js`
  const list = scriptList([path, ...page.chunks])
  const finished = cut(html, [...page.metas, ...page.external, ...page.inline], { first, list })
  return { finished: true, html: finished, payload: { path, script }, ...told }
}

type Survey = {
  tags: string[]
  status: number | null
  pictures: string[]
  hasBoot: boolean
  isUnknown: boolean
  metas: Element[]
  inline: Element[]
  external: Element[]
  chunks: string[]
}

function survey(html: string): Survey {
  const root: Root = parser.parse(html)
  const page = elementsOf(root).find((element) => element.tagName === 'html')
  const head = elementsOf(page).find((element) => element.tagName === 'head')
  const body = elementsOf(page).find((element) => element.tagName === 'body')
  const found: Survey = {
    tags: [],
    status: null,
    pictures: [],
    hasBoot: false,
    isUnknown: false,
    metas: [],
    inline: [],
    external: [],
    chunks: [],
  }
  for (const element of elementsOf(head)) readHeadElement(element, found)
  for (const element of scriptsIn(root)) readScript(element, elementsOf(body), found)
  return found
}

const parser = unified().use(rehypeParse)

/** Only the head is believed: guests can write text, and no text gets there as an element. */
function readHeadElement(element: Element, found: Survey): void {
  const { name, content, as, href } = element.properties
  if (element.tagName === 'meta' && name === 'rejoinder-tags') {
    found.tags.push(...String(content).split(/\s+/).filter(Boolean))
    found.metas.push(element)
  }
  if (element.tagName === 'meta' && name === 'rejoinder-pictures') {
    found.pictures.push(...String(content).split(/\s+/).filter(Boolean))
    found.metas.push(element)
  }
  if (element.tagName === 'meta' && name === 'rejoinder-status') {
    const status = Number(content)
    if (TELLABLE_STATUSES.has(status)) found.status = status
    found.metas.push(element)
  }
  if (element.tagName === 'link' && as === 'script' && isNextChunk(String(href))) {
    found.external.push(element)
  }
}

/** A page may say that what it shows is missing or withdrawn; nothing else is its business. */
const TELLABLE_STATUSES = new Set([404, 410])

function readScript(element: Element, bodyChildren: Element[], found: Survey): void {
  const { type, src, noModule } = element.properties
  const text = textOf(element)
  if (DATA_TYPES.has(String(type))) return
  if (src !== undefined && text === '' && isNextChunk(String(src))) {
    found.external.push(element)
    if (!noModule) found.chunks.push(String(src))
  } else if (src === undefined && text === bootScript) {
    found.hasBoot = true
  } else if (src === undefined && bodyChildren.includes(element) && isNextInlineScript(text)) {
    // Next writes these at the end of the body; inside an article they would be somebody else's.
    found.inline.push(element)
  } else {
    found.isUnknown = true
  }
}

/** Data blocks: browsers never run them (speculation rules are held to the policy's hash). */
const DATA_TYPES = new Set(['application/ld+json', 'application/json', 'speculationrules'])

function scriptList(paths: string[]): string {
  const json = JSON.stringify(paths).replaceAll('<', '\\u003c')
  return `<script type="application/json" id="${SCRIPT_LIST_ID}">${json}</script>`
}

/** The page without these elements, and with the script list where the first script was. */
function cut(html: string, elements: Element[], insert?: { first: Element; list: string }): string {
  const ranges = elements
    .map((element) => ({ element, start: offset(element, 'start'), end: offset(element, 'end') }))
    .sort((a, b) => a.start - b.start)
  let result = ''
  let position = 0
  for (const { element, start, end } of ranges) {
    result += html.slice(position, start)
    if (element === insert?.first) result += insert.list
    position = end
  }
  return result + html.slice(position)
}

function offset(element: Element, edge: 'start' | 'end'): number {
  const position = element.position?.[edge].offset
  if (position === undefined)
    throw new Error(`The parser gave no position for <${element.tagName}>`)
  return position
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

function elementsOf(node: Nodes | undefined): Element[] {
  if (!node || !('children' in node)) return []
  return node.children.flatMap((child) => (child.type === 'element' ? [child] : []))
}

function scriptsIn(node: Nodes): Element[] {
  const inside = [...elementsOf(node), ...(isTemplate(node) ? elementsOf(node.content) : [])]
  return inside.flatMap((child) => (child.tagName === 'script' ? [child] : scriptsIn(child)))
}

function isTemplate(node: Nodes): node is Element & { content: Root } {
  return node.type === 'element' && node.content !== undefined
}
