import { safeHttpUrl } from '@/lib/website'

/** Where a link in an article may lead: http(s), mail, or a place on this site. */
export function linkAddress(typed: unknown): string | null {
  const address = asBrowsersRead(typed)
  if (address.startsWith('//')) return safeHttpUrl(`https:${address}`)
  if (/^https?:/i.test(address)) return safeHttpUrl(address)
  if (/^mailto:/i.test(address)) return address
  // A colon before the first slash would make a scheme; a backslash counts as a slash.
  return address === '' || /^[^/?#]*:|\\/.test(address) ? null : address
}

/** Where an image may come from: http(s), or a path from the root of this site. */
export function imageAddress(typed: unknown): string | null {
  const address = linkAddress(typed)
  return address && /^(https?:\/)?\//.test(address) ? address : null
}

/** https://url.spec.whatwg.org/#concept-basic-url-parser, its first steps. */
function asBrowsersRead(typed: unknown): string {
  return String(typed ?? '')
    .replace(/^[\0- ]+|[\0- ]+$/g, '')
    .replace(/[\t\n\r]/g, '')
}
