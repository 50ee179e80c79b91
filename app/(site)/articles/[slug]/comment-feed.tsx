import { connection } from 'next/server'
import { GuestText } from '@/components/comments/guest-text'
import { getArticle, isWithdrawn } from '@/lib/articles/queries'
import { articleTag, SITE_TAG } from '@/lib/articles/tags'
import type { CommentFeed } from '@/lib/comments/feed'
import { listNewestComments } from '@/lib/comments/queries'
import { commentsTag } from '@/lib/comments/tags'
import { type FeedFormat, paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'

export type FeedRoute = { params: Promise<{ slug: string }> }

/** Answers with an article's newest replies, as `write` puts them, and what that depends on. */
export async function answerWithFeed(
  { params }: FeedRoute,
  format: FeedFormat,
  type: string,
  write: (feed: CommentFeed) => string,
): Promise<Response> {
  await connection()
  const slug = decodeURIComponent((await params).slug)
  const [article, site] = await Promise.all([getArticle(slug), getSite()])
  if (!article) return new Response(null, { status: (await isWithdrawn(slug)) ? 410 : 404 })
  const comments = await listNewestComments(article.id)
  // Next refuses this module where it is imported as usual: a page could pull it in.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const urlOf = (id: string) => absoluteUrl(paths.permalink(id))
  const feed = write({
    title: `Replies to “${article.title}” — ${site.title}`,
    articleId: article.id,
    articleUrl: absoluteUrl(paths.article(slug)),
    url: absoluteUrl(paths.commentFeed(slug, format)),
    language: article.language ?? site.language,
    updatedAt: comments[0]?.createdAt ?? article.publishedAt,
    replies: comments.map(({ id, parentId, authorName, text, createdAt }) => ({
      ...{ id, authorName, createdAt, url: urlOf(id) },
      html: renderToStaticMarkup(<GuestText source={text} />),
      parent: parentId ? { id: parentId, url: urlOf(parentId) } : null,
    })),
  })
  const tags = [SITE_TAG, articleTag(article.id), commentsTag(article.id)]
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'X-Rejoinder-Tags': tags.join(' ') }
  return new Response(feed, { headers })
}
