import type { FeedFormat } from '@/lib/paths'
import { toAtom } from './atom'
import type { Feed } from './feed'
import { toJsonFeed } from './json-feed'
import { toRss } from './rss'

type Format = { type: string; write: (feed: Feed) => string }

/** How each format is written, and what its answers say that they are. */
export const FEED_FORMATS: Record<FeedFormat, Format> = {
  xml: { type: 'application/rss+xml', write: toRss },
  atom: { type: 'application/atom+xml', write: toAtom },
  json: { type: 'application/feed+json', write: toJsonFeed },
}
