'use client'
import { type FormEvent, useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { undoChange } from '@/lib/moderation/actions'
import { shortcutsOf } from '@/lib/moderation/keys'
import { useDesk } from './desk-context'

/** Null where there is nothing to take back. */
type Props = { last: { entryId: string; sentence: string } | null }

/**
 * What happened last, said aloud as it happens, with the way to take it back. Without a script it
 * is the moderator's last decision and a plain form.
 */
export function LastDecision({ last }: Props) {
  const [state, action, isPending] = useActionState(undoChange, IDLE)
  const desk = useDesk()
  const { news, canUndo } = desk ?? {}
  const sentence = news || last?.sentence

  /** What was decided here since the list was made is taken back first. */
  function undoHere(event: FormEvent<HTMLFormElement>): void {
    if (!canUndo) return
    event.preventDefault()
    desk?.undo()
  }

  return (
    <form
      action={action}
      onSubmit={undoHere}
      aria-busy={isPending || undefined}
      className={sentence ? 'desk-bar' : undefined}
    >
      <p role="status" className="min-w-0 break-words" dir="auto">
        {sentence}
      </p>
      {(last || canUndo) && (
        <>
          <input type="hidden" name="entryId" value={last?.entryId ?? ''} />
          <button type="submit" className="button" aria-keyshortcuts={shortcutsOf('undo')}>
            Undo
          </button>
        </>
      )}
      {state.kind === 'refused' && (
        <p role="alert" className="font-semibold text-danger">
          {state.told}
        </p>
      )}
    </form>
  )
}
