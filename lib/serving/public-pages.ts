/** Pages that are the same for everybody and made from their path alone. */
const PUBLIC_PAGES = [
  /^\/$/,
  /^\/articles\/[^/]+$/,
  /^\/articles\/[^/]+\/comments\/(newest|most-replied|((newest|most-replied)\/)?[1-9]\d{0,5})$/,
  /^\/articles\/[^/]+\/feed\.(xml|atom|json)$/,
  /^\/articles\/[^/]+\/reply\/[0-9a-f-]{36}$/,
  /^\/(category|tag|author)\/[^/]+(\/page\/[1-9]\d{0,5})?$/,
  /^(\/(category|tag|author)\/[^/]+)?\/feed\.(xml|atom|json)$/,
  /^\/archive\/[12]\d{3}\/(0[1-9]|1[0-2])(\/page\/[1-9]\d{0,5})?$/,
  /^\/(sitemap|news-sitemap|sitemaps\/(pages|\d{4}-\d\d))\.xml$/,
  /^\/robots\.txt$/,
  /^\/search$/,
  /^\/c\/[0-9a-f-]{36}$/,
  /^\/privacy$/,
  // What is left: addresses from before an import, and addresses that never were. No files.
  /^\/(?!\/|(admin|api|media|preview|setup|sign-in|articles|category|tag|author|archive|c|privacy|search|sitemaps|_[^/]*)(\/|$))[^.]+$/,
]

/** True for the one canonical spelling of a public page's address (see `pageAddress`). */
export function isPublicPage(address: string): boolean {
  const [path = '', ...query] = address.split('?')
  if (query.length > 0) return path === '/search'
  return PUBLIC_PAGES.some((pattern) => pattern.test(path)) && isCanonical(path)
}

/** True for the pages of the people who make the paper. They show no article, and no picture. */
export function isDeskPage(path: string): boolean {
  return /^\/(admin|sign-in|setup)(\/|$)/.test(path)
}

/** True for `/a/../b` in any spelling. Clients take these out before they ask (RFC 3986 6.2.2.3). */
export function hasDotSegment(path: string): boolean {
  return /[/\\](\.|%2e){1,2}([/\\]|$)/i.test(path)
}

/** False for `/%` and `/%ff`: no page, and Next fails on them. */
export function isDecodable(path: string): boolean {
  try {
    return decodeURI(path) !== ''
  } catch {
    return false
  }
}

/** `%61` for `a` would be the same page in other memory; a slash at the end is another address. */
function isCanonical(path: string): boolean {
  if ((path.length > 1 && path.endsWith('/')) || hasDotSegment(path)) return false
  return isDecodable(path) && encodeURI(decodeURI(path)) === path
}
