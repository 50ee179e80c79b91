import { toRss } from '@/lib/comments/feed'
import { answerWithFeed, type FeedRoute } from '../comment-feed'

export function GET(_request: Request, route: FeedRoute): Promise<Response> {
  return answerWithFeed(route, 'xml', 'application/rss+xml', toRss)
}
