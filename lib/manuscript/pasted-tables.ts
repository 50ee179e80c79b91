import type { Element, ElementContent } from 'hast'
import {
  contentOf,
  elementsIn,
  isBlock,
  rewriteElements,
  textNode,
} from '@/lib/articles/body-nodes'

/** A table as Markdown can say it: the first row names the columns, and a cell is one line. */
export function settleTable(found: Element): ElementContent[] {
  if (found.tagName !== 'table') return [found]
  const rows = elementsIn(found).filter(({ tagName }) => tagName === 'tr')
  for (const cell of elementsIn(found).filter(({ tagName }) => /^t[dh]$/.test(tagName)))
    cell.children = contentOf(cell).flatMap(inOneLine)
  if (!rows[0]) return []
  for (const cell of elementsIn(rows[0])) nameColumn(cell)
  return [found]
}

function inOneLine(child: ElementContent): ElementContent[] {
  if (child.type !== 'element') return [child]
  if (child.tagName === 'br') return [textNode(' ')]
  return isBlock(child) ? [...child.children, textNode(' ')] : [child]
}

/** It is bold by what it is. */
function nameColumn(cell: Element): void {
  if (!/^t[dh]$/.test(cell.tagName)) return
  cell.tagName = 'th'
  rewriteElements(cell, (inner) => (/^(b|strong)$/.test(inner.tagName) ? inner.children : [inner]))
}
