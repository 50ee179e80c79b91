import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { z } from 'zod'
import { CommentForm } from '@/components/comments/comment-form'
import { GuestText } from '@/components/comments/guest-text'
import { PrivacyNote } from '@/components/comments/privacy-note'
import { getArticle } from '@/lib/articles/queries'
import { articleTag } from '@/lib/articles/tags'
import { getPublicComment } from '@/lib/comments/queries'
import { commentsTag } from '@/lib/comments/tags'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { SitePage } from '../../../../site-page'

export const instant = false

type Props = { params: Promise<{ slug: string; id: string }> }

export const metadata: Metadata = { robots: { index: false } }

/** Answering a reply, at an address of its own. */
export default async function ReplyPage({ params }: Props) {
  await connection()
  const { slug, id } = await params
  if (!z.uuid().safeParse(id).success) notFound()
  const [article, parent, site] = await Promise.all([
    getArticle(decodeURIComponent(slug)),
    getPublicComment(id),
    getSite(),
  ])
  if (!article || parent?.articleId !== article.id) notFound()
  const { comment } = parent
  const title = `Reply to ${comment.authorName} — ${site.title}`
  return (
    <SitePage
      tags={[articleTag(article.id), commentsTag(article.id)]}
      current={article.category.slug}
    >
      <div className="mx-auto max-w-column py-10">
        <h1 className="text-h2 text-balance" dir="auto">
          Reply to {comment.authorName}
        </h1>
        <p className="mt-2 font-sans text-meta">
          on{' '}
          <a href={paths.permalink(comment.id)} className="link" dir="auto">
            {article.title}
          </a>
        </p>
        <blockquote
          className="prose prose-reply my-8 border-s-2 border-ink ps-5 text-ink-2"
          dir="auto"
        >
          <GuestText source={comment.text} />
        </blockquote>
        {article.commentsOpen ? (
          <>
            <CommentForm articleId={article.id} parentId={comment.id} pageTitle={title} />
            <PrivacyNote />
          </>
        ) : (
          <>
            <title>{title}</title>
            <p className="text-comment text-ink-2">Replies are closed.</p>
          </>
        )}
      </div>
    </SitePage>
  )
}
