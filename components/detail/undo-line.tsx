'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { undoChange } from '@/lib/moderation/actions'

type Props = {
  entryId: string
  label: string
  /** What it is about, for those who do not see where the button stands. */
  about?: string
}

/** Takes one line of the ledger back. */
export function UndoLine({ entryId, label, about }: Props) {
  const [state, action] = useActionState(undoChange, IDLE)
  return (
    <form action={action}>
      <input type="hidden" name="entryId" value={entryId} />
      <button
        type="submit"
        aria-label={about && `${label}: ${about}`}
        className="button button-small"
      >
        {label}
      </button>
      {state.kind === 'refused' && (
        <p role="alert" className="mt-1 font-semibold text-danger">
          {state.told}
        </p>
      )}
    </form>
  )
}
