import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { DeletedReply } from '@/components/comments/deleted-reply'
import { EditReply } from '@/components/comments/edit-reply'
import { getArticle } from '@/lib/articles/queries'
import { formatTimeSince, isoWithOffset } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { getOwnReply } from '@/lib/revisions/editable'
import { editableCookieName, readEditable } from '@/lib/revisions/editable-cookie'
import { getSite } from '@/lib/settings/queries'
import { SitePage } from '../../../../../(site)/site-page'

export const instant = false
export const metadata: Metadata = { title: 'Edit your reply', robots: { index: false } }

type Props = { params: Promise<{ slug: string; id: string }> }

/** For the one browser a reply was posted from, while it may be changed. For others it is not there. */
export default async function EditReplyPage({ params }: Props) {
  const ids = readEditable((await cookies()).get(editableCookieName())?.value)
  const { slug, id } = await params
  const now = new Date()
  const [own, article, site] = await Promise.all([
    getOwnReply(ids, id, now),
    getArticle(decodeURIComponent(slug)),
    getSite(),
  ])
  if (!own || own.slug !== article?.slug) notFound()
  const reply = own.kind === 'editable' ? own.reply : null
  const path = paths.article(article.slug)
  return (
    <SitePage tags={null} current={article.category.slug}>
      <div className="mx-auto max-w-column py-10">
        {own.kind === 'deleted' ? (
          <DeletedReply articlePath={path} />
        ) : (
          <>
            <h1 className="text-h2">Edit your reply</h1>
            <p className="mt-2 mb-8 font-sans text-meta text-ink-2">
              on{' '}
              <a href={path} className="link" dir="auto">
                {article.title}
              </a>
              {reply && (
                <>
                  , until{' '}
                  <time dateTime={isoWithOffset(reply.until, site.timeZone)}>
                    {formatTimeSince(now, reply.until, site.timeZone, site.language)}
                  </time>
                </>
              )}
            </p>
            <EditReply commentId={id} text={reply?.text ?? ''} isOver={!reply} />
          </>
        )}
      </div>
    </SitePage>
  )
}
