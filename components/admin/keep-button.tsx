'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { keepComment } from '@/lib/moderation/actions'
import { SeenFields } from './seen-fields'

type Props = { commentId: string; version: number; lastReport: string; authorName: string }

/** Nothing is wrong with it: the reports are answered, and the comment stays where it is. */
export function KeepButton({ commentId, version, lastReport, authorName }: Props) {
  const [state, action, isPending] = useActionState(keepComment, IDLE)
  return (
    <form action={action} aria-busy={isPending || undefined}>
      <SeenFields {...{ commentId, version }} />
      <input type="hidden" name="lastReport" value={lastReport} />
      <button
        type="submit"
        className="button button-small"
        aria-label={`Keep the reply of ${authorName}`}
      >
        Keep it
      </button>
      {state.kind === 'refused' && (
        <p role="alert" className="mt-2 font-semibold text-danger">
          There is something newer. {state.told}
        </p>
      )}
    </form>
  )
}
