import type { Element, ElementContent } from 'hast'
import { contentOf, isBlock, type Parent } from '@/lib/articles/body-nodes'

/** What a reader would read out: all of it, one line for each paragraph, heading, item or cell. */
export function fullText(tree: Parent): string {
  return linesOf(tree, isPlaceholder).join('\n')
}

/** What the article says in its own running text, on one line: no headings, pictures, tables, notes. */
export function proseText(tree: Parent): string {
  return linesOf(tree, (found) => isPlaceholder(found) || isAside(found)).join(' ')
}

function linesOf(tree: Parent, isLeftOut: (found: Element) => boolean): string[] {
  const typed = contentOf(tree).map((child) => typedText(child, isLeftOut))
  const lines = typed.join('').split('\n')
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

function typedText(node: ElementContent, isLeftOut: (found: Element) => boolean): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ')
  if (node.type !== 'element' || isLeftOut(node)) return ''
  const inner = node.children.map((child) => typedText(child, isLeftOut)).join('')
  return isBlock(node) || node.tagName === 'br' ? `\n${inner}\n` : inner
}

/** Words that are ours, not the author's. */
function isPlaceholder({ tagName, properties }: Element): boolean {
  const isFootnoteMark = tagName === 'a' && String(properties.href).startsWith('#footnote-fn')
  const isOurs = ['embed-link', 'gallery', 'footnote-label'].some((name) =>
    hasClass(properties, name),
  )
  return isFootnoteMark || isOurs
}

function isAside({ tagName, properties }: Element): boolean {
  return /^(h[2-6]|figure|table|pre)$/.test(tagName) || hasClass(properties, 'footnotes')
}

function hasClass({ className }: Element['properties'], name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}
