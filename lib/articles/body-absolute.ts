import type { Root } from 'hast'
import { elementsIn } from '@/lib/articles/body-nodes'

/** What leads somewhere or loads something in a body. */
const ADDRESSES = ['href', 'src', 'cite', 'longDesc'] as const

/** A copy whose addresses are whole: read elsewhere, `/a` and `#b` would lead elsewhere. */
export function absoluteTree(tree: Root, pageUrl: string): Root {
  const copy = structuredClone(tree)
  for (const { properties } of elementsIn(copy)) {
    for (const name of ADDRESSES) {
      const address = properties[name]
      if (typeof address !== 'string' || !URL.canParse(address, pageUrl)) continue
      properties[name] = new URL(address, pageUrl).href
    }
  }
  return copy
}
