import type { PersonHistory } from '@/lib/moderation/public'
import { queueAddress } from '@/lib/moderation/queue-filter'
import { HISTORY_MAX } from '@/lib/moderation/schema'

type Props = { commentId: string; history: PersonHistory | undefined }

/** What else this person wrote and what became of it; the way to all of it. */
export function HistoryNote({ commentId, history }: Props) {
  if (!history) return <span className="font-semibold text-warn">First reply</span>
  return (
    <a href={queueAddress({ status: 'ALL', person: commentId })} className="link">
      {inWords(history)}
    </a>
  )
}

function inWords({ total, approved, spam }: PersonHistory): string {
  if (total >= HISTORY_MAX) return `${HISTORY_MAX} or more replies`
  const parts = [approved > 0 && `${approved} approved`, spam > 0 && `${spam} spam`]
  const known = parts.filter(Boolean)
  if (known.length > 0) return known.join(', ')
  return total === 1 ? '1 other, undecided' : `${total} others, undecided`
}
