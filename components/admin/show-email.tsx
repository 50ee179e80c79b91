'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { showEmail } from '@/lib/moderation/actions'

/** The address is fetched when asked for, and the look is written into the ledger. */
export function ShowEmail({ commentId }: { commentId: string }) {
  const [state, action] = useActionState(showEmail, IDLE)
  if (state.kind === 'done') {
    return <p role="status">{state.outcome.email ?? 'None was given.'}</p>
  }
  return (
    <form action={action}>
      <input type="hidden" name="commentId" value={commentId} />
      <button type="submit" className="button button-small">
        Show e-mail
      </button>
      <p className="mt-1 text-caption text-ink-3">That you looked is recorded.</p>
    </form>
  )
}
