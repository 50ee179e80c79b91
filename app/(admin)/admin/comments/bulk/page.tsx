import type { Metadata } from 'next'
import { DecideAll } from '@/components/admin/decide-all'
import { FilterChips } from '@/components/admin/filter-chips'
import { STATUS_LABELS } from '@/components/admin/status-words'
import { requireActor } from '@/lib/auth/guards'
import { countMatching, getFilterNames } from '@/lib/moderation/queries'
import { queueAddress, queueQuery, readQueueFilter } from '@/lib/moderation/queue-filter'
import { COUNTED_MAX } from '@/lib/moderation/schema'
import { DeskPage } from '../../../desk-page'

export const instant = false
export const metadata: Metadata = { title: 'All that match', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BulkPage({ searchParams }: Props) {
  const actor = await requireActor('comment.decide')
  const filter = readQueueFilter(await searchParams)
  const [count, names] = await Promise.all([
    countMatching(actor, filter),
    getFilterNames(actor, filter),
  ])
  const shown = `${count >= COUNTED_MAX ? 'more than ' : ''}${count.toLocaleString('en')}`
  return (
    <DeskPage personName={actor.name}>
      <p className="mb-4 font-sans text-meta">
        <a href={queueAddress(filter)} className="link">
          ← Back to the list
        </a>
      </p>
      <h1 className="mb-4 text-h2">
        {count === 1 ? 'One reply' : `${shown} replies`} under {STATUS_LABELS[filter.status]}
      </h1>
      <FilterChips filter={filter} names={names} />
      <p className="my-6 max-w-figure font-sans text-ink-2">
        What comes in from now on is not among them, and what somebody else decides or edits
        meanwhile is left as it is. All of it can be taken back at once.
      </p>
      {count > 0 && <DecideAll query={queueQuery(filter)} count={shown} />}
    </DeskPage>
  )
}
