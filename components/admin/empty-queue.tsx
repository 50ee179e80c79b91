import { isNarrowed, type QueueFilter, queueAddress } from '@/lib/moderation/queue-filter'
import { paths } from '@/lib/paths'
import { STATUS_LABELS } from './status-words'

/** Nothing to do, or nothing that matches: each with a way on. */
export function EmptyQueue({ filter }: { filter: QueueFilter }) {
  const { status } = filter
  if (isNarrowed(filter)) {
    return (
      <div className="space-y-4 py-16 font-sans">
        <p className="text-standfirst text-ink-2">No replies match.</p>
        <p>
          <a href={queueAddress({ status })} className="button">
            Clear filters
          </a>
        </p>
      </div>
    )
  }
  return (
    <div className="space-y-4 py-16 font-sans">
      <p className="text-standfirst text-ink-2">
        {status === 'PENDING' ? 'All caught up.' : `Nothing under ${STATUS_LABELS[status]}.`}
      </p>
      <p className="flex flex-wrap gap-3">
        {status !== 'APPROVED' && (
          <a href={queueAddress({ status: 'APPROVED' })} className="button">
            What was approved
          </a>
        )}
        <a href={paths.home} className="button">
          To the site
        </a>
      </p>
    </div>
  )
}
