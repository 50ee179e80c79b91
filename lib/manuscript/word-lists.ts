import type { Element, ElementContent } from 'hast'
import { contentOf, element, elementsIn, type Parent, textOf } from '@/lib/articles/body-nodes'

/** A paragraph that Word shows as an item of a list: it says so in its style alone. */
type Item = { list: string; level: number; start: number | null; content: ElementContent[] }

/** Word's lists come as paragraphs with their marks typed into them; these become lists. */
export function listsOfWord(parent: Parent): void {
  const children: ElementContent[] = []
  let items: Item[] = []
  const endList = () => {
    children.push(...nested(items))
    items = []
  }
  for (const child of contentOf(parent)) {
    const item = child.type === 'element' ? itemOf(child) : null
    if (item) items.push(item)
    // Between two items there is only white space.
    else if (items.length === 0 || child.type === 'element' || textOf(child).trim() !== '') {
      endList()
      if (child.type === 'element') listsOfWord(child)
      children.push(child)
    }
  }
  endList()
  parent.children = children
}

/** `style="mso-list:l0 level2 lfo1"`, and in it `style="mso-list:Ignore"` around the mark. */
function itemOf(paragraph: Element): Item | null {
  const [, list, level] = /mso-list:\s*(\S+)\s+level(\d)/.exec(styleOf(paragraph)) ?? []
  if (!list || !level || !/^(p|li|h[1-6])$/.test(paragraph.tagName)) return null
  const mark = elementsIn(paragraph).find((inner) => /mso-list:\s*ignore/i.test(styleOf(inner)))
  const number = mark && /^[\s(]*([0-9]+|[a-z]{1,4})[.)]/i.exec(textOf(mark))?.[1]
  const start = number ? Number.parseInt(number, 10) || 1 : null
  return { list, level: Number(level), start, content: without(mark, paragraph.children) }
}

function nested(items: Item[]): Element[] {
  const lists: { of: Item; element: Element }[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    const after = items.slice(index + 1)
    const end = after.findIndex(({ level }) => level <= item.level)
    const deeper = end === -1 ? after : after.slice(0, end)
    index += deeper.length
    const entry = element('li', {}, [...item.content, ...nested(deeper)])
    const last = lists.at(-1)
    if (last && last.of.list === item.list && (last.of.start === null) === (item.start === null))
      last.element.children.push(entry)
    else lists.push({ of: item, element: listOf(item, entry) })
  }
  return lists.map((list) => list.element)
}

function listOf({ start }: Item, entry: Element): Element {
  return start === null ? element('ul', {}, [entry]) : element('ol', { start }, [entry])
}

function without(left: Element | undefined, children: ElementContent[]): ElementContent[] {
  return children
    .filter((child) => child !== left)
    .map((child) =>
      child.type === 'element' ? { ...child, children: without(left, child.children) } : child,
    )
}

function styleOf({ properties }: Element): string {
  return String(properties.style ?? '')
}
