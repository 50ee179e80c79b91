'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { decideComment } from '@/lib/moderation/actions'
import type { DeskEvent } from '@/lib/moderation/desk-event'
import { DECISIONS } from './decisions'

/** Knowing what somebody else has decided, another decision: on what it is since then. */
export function Override({ event: { commentId, version, status } }: { event: DeskEvent }) {
  const [state, action, isPending] = useActionState(decideComment, IDLE)
  return (
    <details>
      <summary>Decide anyway</summary>
      <form action={action} aria-busy={isPending || undefined} className="flex flex-wrap gap-2">
        <input type="hidden" name="commentId" value={commentId} />
        <input type="hidden" name="version" value={version} />
        {DECISIONS.filter(({ to }) => to !== status).map(({ to, label }) => (
          <button key={to} type="submit" name="to" value={to} className="button button-small">
            {label}
            <span className="sr-only"> it anyway</span>
          </button>
        ))}
      </form>
      {state.kind === 'refused' && (
        <p role="alert" className="mt-2 text-danger">
          {state.code === 'gone' ? 'It is no longer here.' : state.told}
        </p>
      )}
    </details>
  )
}
