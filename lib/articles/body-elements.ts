import type { Element, ElementContent } from 'hast'
import { imageAddress, linkAddress } from '@/lib/articles/body-addresses'
import {
  contentOf,
  element,
  elementsIn,
  type Parent,
  rewriteElements,
  textNode,
} from '@/lib/articles/body-nodes'

const TABLE_REGION = { role: 'region', tabIndex: 0, ariaLabel: 'Table' }

/** Gives links, images, ticks, headings and tables the form they have in our articles. */
export function settleElements(tree: Parent): void {
  const hasH1 = elementsIn(tree).some((found) => found.tagName === 'h1')
  rewriteElements(tree, (found) => {
    switch (found.tagName) {
      case 'a':
        return link(found)
      case 'img':
        return image(found)
      case 'input':
        return tick(found)
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
        return [hasH1 ? { ...found, tagName: `h${Number(found.tagName[1]) + 1}` } : found]
      default:
        return [found]
    }
  })
  wrapTables(tree)
}

/** A link that leads nowhere we go is its words. */
function link(found: Element): ElementContent[] {
  const href = linkAddress(found.properties.href)
  if (!href) return found.children
  // Readers' browsers would end the outer link where an inner one begins.
  rewriteElements(found, (inner) => (inner.tagName === 'a' ? inner.children : [inner]))
  const rel = /^https?:/.test(href) ? { rel: ['noopener'] } : {}
  return [{ ...found, properties: { ...found.properties, href, ...rel } }]
}

function image(found: Element): ElementContent[] {
  const src = imageAddress(found.properties.src)
  const alt = String(found.properties.alt ?? '')
  if (!src) return alt ? [textNode(alt)] : []
  return [{ ...found, properties: { ...found.properties, src, alt, loading: 'lazy' } }]
}

/** Task lists: there are no form controls in an article. */
function tick({ properties }: Element): ElementContent[] {
  if (properties.type !== 'checkbox') return []
  return [textNode(properties.checked ? '☑' : '☐')]
}

/** Wide tables scroll in a region of their own; a table in a table scrolls with it. */
function wrapTables(parent: Parent): void {
  parent.children = contentOf(parent).map((child) => {
    if (child.type !== 'element') return child
    if (child.tagName === 'table') return element('div', TABLE_REGION, [child])
    wrapTables(child)
    return child
  })
}
