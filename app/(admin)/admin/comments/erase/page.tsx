import type { Metadata } from 'next'
import { EraseForm } from '@/components/admin/erase-form'
import { ERASE_TITLES } from '@/components/admin/erase-titles'
import { requireActor } from '@/lib/auth/guards'
import { countMatching } from '@/lib/moderation/queries'
import { queueAddress, readQueueFilter } from '@/lib/moderation/queue-filter'
import { DeskPage } from '../../../desk-page'

export const instant = false
export const metadata: Metadata = { title: 'Erase for good', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ErasePage({ searchParams }: Props) {
  await requireActor('comment.erase')
  const actor = await requireActor('comment.decide')
  const { status } = await searchParams
  const emptied = status === 'SPAM' ? 'SPAM' : 'TRASHED'
  const count = await countMatching(actor, readQueueFilter({ status: emptied }))
  return (
    <DeskPage personName={actor.name}>
      <p className="mb-4 font-sans text-meta">
        <a href={queueAddress({ status: emptied })} className="link">
          ← Back to the list
        </a>
      </p>
      <h1 className="mb-6 text-h2">{ERASE_TITLES[emptied]}</h1>
      <div className="max-w-figure font-sans">
        {count > 0 ? <EraseForm status={emptied} count={count} /> : <p>There is nothing in it.</p>}
      </div>
    </DeskPage>
  )
}
