import { parseMonth } from '@/lib/archives/archive'
import { paths } from '@/lib/paths'
import { oldFeedOf } from './old-feeds'

/**
 * Where WordPress's own lists and feeds went: `/feed/atom`, `/comments/feed`, `/2013/01`, and the
 * replies to an article, `/2013/01/11/slug/feed`. Null for everything else.
 * @param findArticle the address of the article that had this one
 */
export async function oldAddressOf(
  path: string[],
  findArticle: (path: string) => Promise<string | null>,
): Promise<string | null> {
  const [first = '', second = '', third = '', ...more] = path
  const month = parseMonth(first, second)
  if (month && path.length === 2) return paths.month(month)
  if (month && /^\d\d$/.test(third) && more.length === 0) return paths.month(month)
  const feedAt = path.lastIndexOf('feed')
  if (feedAt === -1) return null
  const before = path.slice(0, feedAt)
  // A feed of everybody's replies there is none: who followed that one follows the paper.
  if (before.length === 0 || before.join('/') === 'comments') {
    return oldFeedOf(paths.home, path.slice(feedAt))
  }
  const article = await findArticle(`/${before.join('/')}`)
  return article && oldFeedOf(article, path.slice(feedAt))
}
