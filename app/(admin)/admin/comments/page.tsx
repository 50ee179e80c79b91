import type { Metadata } from 'next'
import { DeskCard } from '@/components/admin/desk-card'
import { STATUS_LABELS, StatusTabs } from '@/components/admin/status-tabs'
import { requireActor } from '@/lib/auth/guards'
import { countQueues, listQueue } from '@/lib/moderation/queries'
import { queueAddress, readCursor, readQueueFilter } from '@/lib/moderation/queue-filter'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../desk-page'

export const instant = false
/** The title stands in the page, because it counts. */
export const metadata: Metadata = { robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: Props) {
  const actor = await requireActor('comment.decide')
  const asked = await searchParams
  const filter = readQueueFilter(asked)
  const { status } = filter
  const [site, counts, { comments, next }] = await Promise.all([
    getSite(),
    countQueues(actor),
    listQueue(actor, filter, readCursor(asked.after)),
  ])
  return (
    <DeskPage personName={actor.name}>
      <title>{`(${counts.PENDING}) Comments — ${site.title}`}</title>
      <h1 className="mb-4 text-h2">Comments</h1>
      <StatusTabs current={status} counts={counts} />
      {comments.length > 0 ? (
        <ol className="mt-6 max-w-figure space-y-4">
          {comments.map((comment) => (
            <li key={comment.id}>
              <DeskCard {...site} comment={comment} />
            </li>
          ))}
        </ol>
      ) : (
        <p className="py-16 text-standfirst text-ink-2">
          {status === 'PENDING' ? 'All caught up.' : `Nothing under ${STATUS_LABELS[status]}.`}
        </p>
      )}
      {next && (
        <p className="mt-8">
          <a className="button" href={queueAddress(filter, next)}>
            Next page
          </a>
        </p>
      )}
    </DeskPage>
  )
}
