import { paths } from '@/lib/paths'
import { absoluteUrl } from '@/lib/site-url'

/** The feeds of an article's replies, as a page's head names them. */
export function commentFeeds(slug: string) {
  return {
    'application/rss+xml': absoluteUrl(paths.commentFeed(slug, 'xml')),
    'application/atom+xml': absoluteUrl(paths.commentFeed(slug, 'atom')),
    'application/feed+json': absoluteUrl(paths.commentFeed(slug, 'json')),
  }
}
