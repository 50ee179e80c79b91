import { connection } from 'next/server'
import { GuestText } from '@/components/comments/guest-text'
import { getArticle, isWithdrawn } from '@/lib/articles/queries'
import { articleTag, SITE_TAG } from '@/lib/articles/tags'
import type { PublicComment } from '@/lib/comments/public'
import { listNewestComments } from '@/lib/comments/queries'
import { commentsTag } from '@/lib/comments/tags'
import { type FeedItem, urnOf } from '@/lib/feeds/feed'
import { type FeedFormat, feedOf, paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'
import { feedAnswer } from '../../feed-answer'
import { staticMarkup } from '../../static-markup'

type Route = { params: Promise<{ slug: string }> }
type Answered = { id: string; url: string }

/** Answers with an article's newest replies. */
export function commentFeed(format: FeedFormat) {
  return async (_request: Request, { params }: Route): Promise<Response> => {
    await connection()
    const slug = decodeURIComponent((await params).slug)
    const [article, site] = await Promise.all([getArticle(slug), getSite()])
    if (!article) return new Response(null, { status: (await isWithdrawn(slug)) ? 410 : 404 })
    const comments = await listNewestComments(article.id)
    const title = `Replies to “${article.title}” — ${site.title}`
    const answered = { id: urnOf(article.id), url: absoluteUrl(paths.article(slug)) }
    const feed = {
      ...{ title, description: title, pageUrl: answered.url },
      url: absoluteUrl(feedOf(paths.article(slug), format)),
      language: article.language ?? site.language,
      updatedAt: comments[0]?.createdAt ?? article.publishedAt,
      items: await Promise.all(comments.map((comment) => toItem(comment, answered))),
    }
    return feedAnswer(format, feed, [SITE_TAG, articleTag(article.id), commentsTag(article.id)])
  }
}

async function toItem(comment: PublicComment, article: Answered): Promise<FeedItem> {
  const { id, parentId, authorName, text, createdAt, editedAt } = comment
  return {
    ...{ id: urnOf(id), url: urlOf(id), publishedAt: createdAt },
    title: `Reply by ${authorName}`,
    // Their website is theirs to show on the page, where its link says that it is not ours.
    author: { name: authorName },
    summary: '',
    html: await staticMarkup(<GuestText source={text} />),
    updatedAt: editedAt ?? createdAt,
    categories: [],
    inReplyTo: parentId ? { id: urnOf(parentId), url: urlOf(parentId) } : article,
  }
}

function urlOf(commentId: string): string {
  return absoluteUrl(paths.permalink(commentId))
}
