import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast'

export type Parent = Root | Element

const BLOCK =
  /^(address|article|aside|blockquote|caption|center|d[dlt]|details|div|fieldset|fig(ure|caption)|footer|form|h[1-6]|header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|t(body|d|foot|h|head|r)|ul)$/

/** Does a paragraph end where this element begins? */
export function isBlock({ tagName }: Element): boolean {
  return BLOCK.test(tagName)
}

export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[] | string,
): Element {
  const content = typeof children === 'string' ? [textNode(children)] : children
  return { type: 'element', tagName, properties, children: content }
}

export function textNode(value: string): ElementContent {
  return { type: 'text', value }
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The children, without what a body never has: document types and comments. */
export function contentOf(parent: Parent): ElementContent[] {
  const children: RootContent[] = parent.children
  return children.filter((child) => child.type === 'element' || child.type === 'text')
}

/** Every element below, in document order. */
export function elementsIn(parent: Parent): Element[] {
  return contentOf(parent).flatMap((child) =>
    child.type === 'element' ? [child, ...elementsIn(child)] : [],
  )
}

/** Puts what `rule` makes of an element in its place, innermost elements first. */
export function rewriteElements(parent: Parent, rule: (element: Element) => ElementContent[]) {
  parent.children = contentOf(parent).flatMap((child) => {
    if (child.type !== 'element') return [child]
    rewriteElements(child, rule)
    return rule(child)
  })
}
