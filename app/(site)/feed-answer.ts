import type { Feed } from '@/lib/feeds/feed'
import { FEED_FORMATS } from '@/lib/feeds/formats'
import type { FeedFormat } from '@/lib/paths'
import { taggedAnswer } from './tagged-answer'

/** A feed in its format, kept until one of its tags expires. */
export function feedAnswer(format: FeedFormat, feed: Feed, tags: string[]): Response {
  const { type, write } = FEED_FORMATS[format]
  return taggedAnswer(write(feed), type, tags)
}
