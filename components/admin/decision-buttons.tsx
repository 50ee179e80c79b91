'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { decideComment } from '@/lib/moderation/actions'
import type { Status } from '@/lib/moderation/schema'

type Props = { commentId: string; version: number; status: Status; authorName: string }

const ACTIONS = [
  { to: 'APPROVED', label: 'Approve' },
  { to: 'SPAM', label: 'Spam' },
  { to: 'TRASHED', label: 'Trash' },
  { to: 'RESTORE', label: 'Restore' },
] as const

/** Always in the same order; what equals the state is absent. A plain form underneath. */
export function DecisionButtons({ commentId, version, status, authorName }: Props) {
  const [state, action, isPending] = useActionState(decideComment, IDLE)
  const isRestorable = status === 'SPAM' || status === 'TRASHED'
  const actions = ACTIONS.filter(({ to }) => to !== status && (to !== 'RESTORE' || isRestorable))
  return (
    <form action={action} className="font-sans" aria-busy={isPending || undefined}>
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="version" value={version} />
      <div className="flex flex-wrap gap-2">
        {actions.map(({ to, label }) => (
          <button
            key={to}
            type="submit"
            name="to"
            value={to}
            aria-label={`${label} the reply of ${authorName}`}
            className={`button ${to === 'APPROVED' ? 'button-primary' : ''}`}
          >
            {label}
          </button>
        ))}
      </div>
      {state.kind === 'refused' && (
        <p role="alert" className="mt-2 text-meta font-semibold text-danger">
          {state.code === 'gone' ? 'This comment is no longer here.' : state.told}
        </p>
      )}
    </form>
  )
}
