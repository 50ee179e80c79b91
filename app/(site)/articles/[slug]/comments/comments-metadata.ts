import type { Metadata } from 'next'
import { getArticle } from '@/lib/articles/queries'
import type { ThreadView } from '@/lib/comments/thread-page'
import { paths } from '@/lib/paths'
import { absoluteUrl } from '@/lib/site-url'
import { commentFeeds } from '../comment-feeds'

/** A page of replies is a part of its article, and found by that. */
export async function commentsMetadata(slug: string, view: ThreadView): Promise<Metadata> {
  const article = await getArticle(slug)
  if (!article) return {}
  const order = view.order === 'newest' ? ', newest first' : ''
  const page = view.page > 1 ? `, page ${view.page}` : ''
  return {
    title: `${article.title} — replies${order}${page}`,
    alternates: { canonical: absoluteUrl(paths.article(slug)), types: commentFeeds(slug) },
    robots: { index: false },
  }
}
