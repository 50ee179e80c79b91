import type { Element, ElementContent } from 'hast'
import type { List, Nodes } from 'mdast'
import { contentOf, type Parent } from '@/lib/articles/body-nodes'

/** Google Docs puts a list between the items of another: it belongs to the item before it. */
export function adoptInnerLists(found: Element): ElementContent[] {
  if (!/^[uo]l$/.test(found.tagName)) return [found]
  const children: ElementContent[] = []
  for (const child of found.children) {
    const last = children.findLast((entry) => entry.type === 'element')
    const isInner = child.type === 'element' && /^[uo]l$/.test(child.tagName)
    if (isInner && last?.type === 'element') last.children.push(child)
    else children.push(child)
  }
  return [{ ...found, children }]
}

/** An item without a list is a block like others. */
export function settleStrayItems(parent: Parent): void {
  const isList = parent.type === 'element' && /^[uo]l$/.test(parent.tagName)
  for (const child of contentOf(parent)) {
    if (child.type !== 'element') continue
    if (child.tagName === 'li' && !isList) child.tagName = 'div'
    settleStrayItems(child)
  }
}

/** Only items of several paragraphs stand apart. */
export function tightenLists(parent: Nodes): void {
  if (!('children' in parent)) return
  parent.children.forEach(tightenLists)
  if (parent.type !== 'list') return
  const isLoose = (item: List['children'][number]) =>
    item.children.filter(({ type }) => type !== 'list').length > 1
  parent.spread = parent.children.some(isLoose)
  for (const item of parent.children) item.spread = parent.spread
}
