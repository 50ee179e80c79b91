import type { Element, ElementContent } from 'hast'
import { imageAddress } from '@/lib/articles/body-addresses'
import { element, type Parent, rewriteElements } from '@/lib/articles/body-nodes'

/** Players and frames load nothing before a reader asks: each becomes a plain link. */
export function replaceEmbeds(tree: Parent): void {
  rewriteElements(tree, (found) => {
    const address = embeddedAddress(found)
    return address === undefined ? [found] : embedLink(address)
  })
}

/** A paragraph with a link to the address; nothing if we would not link to it. */
export function embedLink(typed: unknown): ElementContent[] {
  const href = imageAddress(typed)
  if (!href) return []
  const label = href.startsWith('/') ? fileName(href) : `on ${siteName(href)}`
  return [element('p', { className: ['embed-link'] }, [element('a', { href }, `Open ${label}`)])]
}

/** Undefined for what is not an embed, null for one without an address. */
function embeddedAddress({ tagName, properties, children }: Element): unknown {
  switch (tagName) {
    case 'iframe':
    case 'embed':
      return properties.src ?? null
    case 'object':
      return properties.data ?? null
    case 'audio':
    case 'video':
      return properties.src ?? children.map(sourceAddress).find(Boolean) ?? null
    default:
      return undefined
  }
}

function sourceAddress(child: ElementContent) {
  return child.type === 'element' && child.tagName === 'source' ? child.properties.src : null
}

function siteName(address: string): string {
  return new URL(address).host.replace(/^www\./, '')
}

function fileName(path: string): string {
  return path.split(/[?#]/)[0]?.split('/').at(-1) ?? path
}
