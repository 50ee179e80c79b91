/** Texts of one reply that are kept: enough for a typing error in every line, and a bound. */
export const REVISIONS_MAX = 20

type Row = {
  status: 'PENDING' | 'APPROVED' | 'SPAM' | 'TRASHED' | 'ERASED'
  createdAt: Date
  /** Decisions of moderators so far. */
  decisions: number
}

/**
 * Until when its author may change a reply, or null when that is over. What the checks called spam
 * looks like what they held; what a moderator called so, or threw away, is decided.
 */
export function editableUntil(row: Row, editMinutes: number, now: Date): Date | null {
  if (
    row.status === 'ERASED' ||
    row.status === 'TRASHED' ||
    (row.status === 'SPAM' && row.decisions > 0)
  )
    return null
  const until = new Date(row.createdAt.getTime() + editMinutes * 60_000)
  return now < until ? until : null
}

type Verdict = 'publish' | 'hold' | 'spam'

/**
 * Where an edited reply goes. An edit never makes it more public than it was; and what a moderator
 * has approved once is shown to a moderator again, not called spam by a machine.
 */
export function statusAfterEdit({ status, decisions }: Row, verdict: Verdict): Row['status'] {
  if (status !== 'APPROVED') return status === 'PENDING' && verdict === 'spam' ? 'SPAM' : status
  if (verdict === 'publish') return 'APPROVED'
  return verdict === 'spam' && decisions === 0 ? 'SPAM' : 'PENDING'
}
