import { randomUUID } from 'node:crypto'
import { DetailPanel } from '@/components/admin/detail-panel'
import { CommentDetail } from '@/components/detail/comment-detail'
import { ErasedComment } from '@/components/detail/erased-comment'
import type { Actor } from '@/lib/auth/actor'
import { getCommentDetail } from '@/lib/moderation/detail'
import type { Site } from '@/lib/settings/public'

type Props = {
  actor: Actor<'comment.decide'>
  id: string
  site: Site
  maySeeContact: boolean
  closeHref: string
}

/** The details of one comment, to stand beside the list. Nothing where there was never such a one. */
export async function OpenDetail({ actor, id, site, maySeeContact, closeHref }: Props) {
  const found = await getCommentDetail(actor, id)
  if (!found) return null
  const frame = { id, closeHref }
  if (found.kind === 'erased') {
    return (
      <DetailPanel {...frame} title="This reply was erased">
        <ErasedComment {...site} erased={found} />
      </DetailPanel>
    )
  }
  const { detail } = found
  return (
    <DetailPanel {...frame} title={`A reply by ${detail.comment.authorName}`}>
      <CommentDetail
        key={id}
        detail={detail}
        site={site}
        maySeeContact={maySeeContact}
        answerKey={randomUUID()}
      />
    </DetailPanel>
  )
}
