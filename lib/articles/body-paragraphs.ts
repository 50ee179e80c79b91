import type { ElementContent } from 'hast'
import { embedLink } from '@/lib/articles/body-embeds'
import {
  contentOf,
  element,
  elementsIn,
  isBlock,
  type Parent,
  rewriteElements,
  textNode,
  textOf,
} from '@/lib/articles/body-nodes'

/** Elements in which classic WordPress content may have paragraphs without tags. */
const FLOW = /^(article|aside|blockquote|center|dd|details|div|figure|form|li|main|section|td)$/

const BLANK_LINE = /\n\s*\n/

/**
 * What WordPress does to classic content when it is shown: a blank line ends a paragraph, a line end
 * is a line break, and an address on a line of its own is something to embed.
 */
export function addParagraphs(tree: Parent): void {
  rewriteElements(tree, (found) => {
    const address = found.tagName === 'p' && loneAddress(found.children)
    if (address) return embedLink(address)
    if (FLOW.test(found.tagName) && isUnstructured(found)) found.children = paragraphsOf(found)
    return [found]
  })
  tree.children = paragraphsOf(tree)
}

/** A paragraph may not hold blocks: one that does becomes a `div`, as readers' browsers end it there. */
export function repairParagraphs(tree: Parent): void {
  rewriteElements(tree, (found) => {
    if (found.tagName !== 'p' || found.children.every(isInline)) return [found]
    const holdsText = found.children.some((child) => isInline(child) && !isBlank([child]))
    return holdsText ? [{ ...found, tagName: 'div' }] : found.children
  })
}

function isUnstructured(parent: Parent): boolean {
  const texts = contentOf(parent).filter((child) => child.type === 'text')
  const hasBlankLine = texts.some((text) => BLANK_LINE.test(text.value))
  return (hasBlankLine && !isBlank(texts)) || loneAddress(contentOf(parent)) !== null
}

function paragraphsOf(parent: Parent): ElementContent[] {
  const blocks: ElementContent[] = []
  let run: ElementContent[] = []
  for (const child of contentOf(parent)) {
    if (isInline(child)) {
      run.push(child)
    } else {
      blocks.push(...toParagraphs(run), child)
      run = []
    }
  }
  return [...blocks, ...toParagraphs(run)]
}

function isInline(node: ElementContent): boolean {
  if (node.type !== 'element') return true
  return ![node, ...elementsIn(node)].some((inside) => isBlock(inside))
}

function toParagraphs(run: ElementContent[]): ElementContent[] {
  const paragraphs: ElementContent[] = []
  let lines: ElementContent[][] = []
  const endParagraph = () => {
    if (lines.length > 0) paragraphs.push(element('p', {}, joinLines(lines)))
    lines = []
  }
  for (const line of linesOf(run)) {
    const address = loneAddress(line)
    if (address || isBlank(line)) endParagraph()
    if (address) paragraphs.push(...embedLink(address))
    else if (!isBlank(line)) lines.push(line)
  }
  endParagraph()
  return paragraphs
}

function linesOf(run: ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of run) {
    const [rest, ...next] = node.type === 'text' ? splitLines(node.value) : [withBreaks(node)]
    if (rest) lines.at(-1)?.push(rest)
    for (const line of next) lines.push([line])
  }
  return lines
}

function splitLines(text: string): ElementContent[] {
  return text.split('\n').map(textNode)
}

function withBreaks(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  return { ...node, children: joinLines(linesOf(node.children)) }
}

function joinLines(lines: ElementContent[][]): ElementContent[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]?.findLast((node) => !isBlank([node]))
    const isBroken = !before || (before.type === 'element' && before.tagName === 'br')
    return isBroken ? line : [element('br', {}, []), ...line]
  })
}

function isBlank(nodes: ElementContent[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '')
}

/** The address, if it is all there is. */
function loneAddress(nodes: ElementContent[]): string | null {
  if (nodes.some((node) => node.type !== 'text')) return null
  const text = nodes.map(textOf).join('').trim()
  return /^https?:\/\/\S+$/i.test(text) ? text : null
}
