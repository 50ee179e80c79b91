import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { STATUS_LABELS } from '@/components/admin/status-words'
import { CommentDetail } from '@/components/detail/comment-detail'
import { ErasedComment } from '@/components/detail/erased-comment'
import { requireActor, requirePerson } from '@/lib/auth/guards'
import { isGranted } from '@/lib/auth/permissions'
import { getCommentDetail } from '@/lib/moderation/detail'
import { queueAddress } from '@/lib/moderation/queue-filter'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../../desk-page'

export const instant = false
export const metadata: Metadata = { title: 'A reply', robots: { index: false } }

type Props = { params: Promise<{ id: string }> }

export default async function DeskCommentPage({ params }: Props) {
  const actor = await requireActor('comment.decide')
  const { role } = await requirePerson()
  const { id } = await params
  const [site, found] = await Promise.all([getSite(), getCommentDetail(actor, id)])
  if (!found) notFound()
  if (found.kind === 'erased') {
    return (
      <DeskPage personName={actor.name}>
        <h1 className="mb-6 text-h2">This reply was erased</h1>
        <ErasedComment {...site} erased={found} />
        <p className="mt-6">
          <a href={paths.desk} className="button">
            To the queue
          </a>
        </p>
      </DeskPage>
    )
  }
  const { comment } = found.detail
  return (
    <DeskPage personName={actor.name}>
      <p className="mb-4 font-sans text-meta">
        <a href={queueAddress({ status: comment.status })} className="link">
          ← {STATUS_LABELS[comment.status]}
        </a>
      </p>
      <h1 className="mb-6 text-h2">
        A reply by <bdi>{comment.authorName}</bdi>
      </h1>
      <CommentDetail
        detail={found.detail}
        site={site}
        maySeeContact={isGranted(role, 'contact.see')}
        answerKey={randomUUID()}
      />
    </DeskPage>
  )
}
