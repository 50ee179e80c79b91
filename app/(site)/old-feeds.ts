import { type FeedFormat, feedOf } from '@/lib/paths'

/** WordPress's feeds by the ends of their addresses. RDF and RSS 0.92 are RSS now. */
const OLD_FORMATS: Record<string, FeedFormat> = {
  ...{ '': 'xml', rss: 'xml', rss2: 'xml', rdf: 'xml' },
  atom: 'atom',
}

/**
 * Where a feed went that WordPress had behind a page: `/category/world/feed/atom`. Null when this is
 * not the address of one.
 */
export function oldFeedOf(base: string, rest: string[] | undefined): string | null {
  const [word, format = '', ...more] = rest ?? []
  if (word !== 'feed' || more.length > 0) return null
  const now = Object.hasOwn(OLD_FORMATS, format) ? OLD_FORMATS[format] : undefined
  return now ? feedOf(base, now) : null
}
