import type { Element, Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const DANGEROUS_TAG =
  /^(script|style|iframe|frame|object|embed|form|input|button|svg|math|base|meta|link)$/
const DANGEROUS_ATTRIBUTE = /^(on|style|srcDoc|action|formAction|xLink|srcSet|name|target)/
const HAS_SCHEME = /^[^/?#]*:/
const SAFE_SCHEME = /^(https?|mailto):/

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/** Every element a browser would make of this HTML, in document order. */
export function elementsOf(html: string): Element[] {
  return descendants(parser.parse(html)).filter((node) => node.type === 'element')
}

/** Could this element run, load, submit or restyle anything, or lead where it could? */
export function isDangerous({ tagName, properties }: Element): boolean {
  const addresses = [properties.href, properties.src].map((address) => String(address ?? ''))
  return (
    DANGEROUS_TAG.test(tagName) ||
    Object.keys(properties).some((name) => DANGEROUS_ATTRIBUTE.test(name)) ||
    addresses.some((address) => HAS_SCHEME.test(address) && !SAFE_SCHEME.test(address))
  )
}

function descendants(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(descendants)] : [node]
}
