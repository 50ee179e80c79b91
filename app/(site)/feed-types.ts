import { feedOf } from '@/lib/paths'
import { absoluteUrl } from '@/lib/site-url'

type Followed = { title: string; base: string }

/** The feeds of a page and of what stands above it, as its head names them. */
export function feedTypes(...followed: Followed[]) {
  const named = (format: 'xml' | 'atom' | 'json') =>
    followed.map(({ title, base }) => ({ title, url: absoluteUrl(feedOf(base, format)) }))
  return {
    'application/rss+xml': named('xml'),
    'application/atom+xml': named('atom'),
    'application/feed+json': named('json'),
  }
}
