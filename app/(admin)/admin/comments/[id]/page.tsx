import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskCard } from '@/components/admin/desk-card'
import { EarlierTexts } from '@/components/admin/earlier-texts'
import { LedgerList } from '@/components/admin/ledger-list'
import { ShowEmail } from '@/components/admin/show-email'
import { STATUS_LABELS } from '@/components/admin/status-words'
import { requireActor, requirePerson } from '@/lib/auth/guards'
import { isGranted } from '@/lib/auth/permissions'
import {
  getDeskComment,
  listEarlierTexts,
  listHistories,
  listLedger,
} from '@/lib/moderation/queries'
import { queueAddress } from '@/lib/moderation/queue-filter'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../../desk-page'

export const instant = false
export const metadata: Metadata = { title: 'A comment', robots: { index: false } }

type Props = { params: Promise<{ id: string }> }

export default async function DeskCommentPage({ params }: Props) {
  const actor = await requireActor('comment.decide')
  const { role } = await requirePerson()
  const { id } = await params
  const comment = await getDeskComment(actor, id)
  if (!comment) notFound()
  const [site, ledger, earlier, histories] = await Promise.all([
    getSite(),
    listLedger(actor, id),
    listEarlierTexts(actor, id),
    listHistories(actor, [id]),
  ])
  return (
    <DeskPage personName={actor.name}>
      <p className="mb-4 font-sans text-meta">
        <a href={queueAddress({ status: comment.status })} className="link">
          ← {STATUS_LABELS[comment.status]}
        </a>
      </p>
      <h1 className="mb-6 text-h2">A comment of {comment.authorName}</h1>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,48rem)_minmax(0,1fr)]">
        <div className="space-y-8">
          <DeskCard {...site} comment={comment} history={histories.get(id)} />
          <EarlierTexts {...site} texts={earlier} />
        </div>
        <div className="space-y-8 font-sans">
          <section aria-labelledby="person">
            <h2 id="person" className="mb-3 font-semibold">
              Person
            </h2>
            {isGranted(role, 'contact.see') ? (
              <ShowEmail commentId={id} />
            ) : (
              <p className="text-meta text-ink-3">Your role does not show e-mail addresses.</p>
            )}
            {comment.authorUrl && (
              <p className="mt-3 text-meta break-all text-ink-2">Website: {comment.authorUrl}</p>
            )}
          </section>
          <section aria-labelledby="ledger">
            <h2 id="ledger" className="mb-3 font-semibold">
              What happened
            </h2>
            <LedgerList {...site} lines={ledger} />
          </section>
        </div>
      </div>
    </DeskPage>
  )
}
