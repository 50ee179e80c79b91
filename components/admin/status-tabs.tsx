import { queueAddress } from '@/lib/moderation/queue-filter'
import { QUEUES, type Queue } from '@/lib/moderation/schema'
import { QueueCount } from './queue-count'
import { STATUS_LABELS } from './status-words'

type Props = { current: Queue; counts: Record<Queue, number> }

export function StatusTabs({ current, counts }: Props) {
  return (
    <nav aria-label="Queues" className="overflow-x-auto border-b border-rule font-sans">
      <ul className="flex gap-6">
        {QUEUES.map((status) => (
          <li key={status}>
            <a
              href={queueAddress({ status })}
              aria-current={status === current ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2 border-b-3 border-transparent whitespace-nowrap hover:border-rule-strong aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {STATUS_LABELS[status]}
              <QueueCount queue={status} count={counts[status]} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
