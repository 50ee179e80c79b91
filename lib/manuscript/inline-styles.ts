import type { Element, ElementContent } from 'hast'
import { element } from '@/lib/articles/body-nodes'

/** Google Docs says in styles what HTML has elements for, and wraps all of it in a `b` that is not bold. */
export function elementsOfStyle(found: Element): ElementContent[] {
  const { tagName, children, properties } = found
  const style = String(properties.style ?? '')
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1]
  if (/^(b|strong)$/.test(tagName)) return isLight(weight) ? children : [found]
  if (tagName !== 'span' || children.length === 0) return [found]
  const names = [
    ...(weight && !isLight(weight) ? ['strong'] : []),
    ...(/font-style:\s*italic/.test(style) ? ['em'] : []),
    ...(/text-decoration[^;]*line-through/.test(style) ? ['del'] : []),
  ]
  return names.reduce((inner, name) => [element(name, {}, inner)] as ElementContent[], children)
}

function isLight(weight: string | undefined): boolean {
  return weight !== undefined && !(weight.startsWith('bold') || Number(weight) >= 600)
}
