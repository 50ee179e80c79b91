import type { Status } from '@/lib/moderation/schema'
import { STATUS_LABELS } from './status-words'

const SIGNS: Record<Status, { sign: string; ink: string }> = {
  PENDING: { sign: '○', ink: 'text-warn' },
  APPROVED: { sign: '✓', ink: 'text-ok' },
  SPAM: { sign: '⊘', ink: 'text-danger' },
  TRASHED: { sign: '✕', ink: 'text-danger' },
}

/** Where a comment stands: by colour, sign and word. */
export function StatusWord({ status }: { status: Status }) {
  const { sign, ink } = SIGNS[status]
  return (
    <span className={`font-semibold ${ink}`}>
      <span aria-hidden="true">{sign} </span>
      {STATUS_LABELS[status]}
    </span>
  )
}
