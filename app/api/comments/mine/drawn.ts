import { Fragment, isValidElement, type ReactNode } from 'react'

/** An element as data (JsonML): text, or a tag, its attributes, and what is in it. */
export type Drawn = string | [tag: string, attributes: Attributes, ...children: Drawn[]]

type Attributes = { [name: string]: string }

/** What React calls differently from HTML and SVG. */
const ATTRIBUTES: Attributes = {
  className: 'class',
  textAnchor: 'text-anchor',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
}

/**
 * Renders to data what React would render to markup, for a script that makes elements and reads no
 * markup. For components that are plain functions of their props: without hooks, without waiting.
 */
export function draw(node: ReactNode): Drawn[] {
  if (typeof node === 'string' || typeof node === 'number') return [String(node)]
  if (Array.isArray(node)) return node.flatMap(draw)
  if (!isValidElement<{ children?: ReactNode }>(node)) return []
  const { type, props } = node
  const { children, ...attributes } = props
  if (type === Fragment) return draw(children)
  if (typeof type === 'function') return draw((type as (given: object) => ReactNode)(props))
  return [[type, renamed(attributes), ...draw(children)]]
}

function renamed(attributes: object): Attributes {
  const entries = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [ATTRIBUTES[name] ?? name, `${value}`]))
}
