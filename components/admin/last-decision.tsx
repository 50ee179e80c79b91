'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { undoChange } from '@/lib/moderation/actions'

type Props = {
  entryId: string
  /** What was done, to whose reply, and when. */
  sentence: string
}

/** The last thing somebody did, with the way to take it back. Works as a plain form. */
export function LastDecision({ entryId, sentence }: Props) {
  const [state, action, isPending] = useActionState(undoChange, IDLE)
  return (
    <form
      action={action}
      aria-busy={isPending || undefined}
      className="mt-4 flex max-w-figure flex-wrap items-center gap-3 font-sans text-meta"
    >
      <input type="hidden" name="entryId" value={entryId} />
      <p className="min-w-0 text-ink-2" dir="auto">
        {sentence}
      </p>
      <button type="submit" className="button button-small">
        Undo
      </button>
      {state.kind === 'refused' && (
        <p role="alert" className="font-semibold text-danger">
          {state.told}
        </p>
      )}
    </form>
  )
}
