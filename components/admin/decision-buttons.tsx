'use client'
import { type FormEvent, useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { decideComment } from '@/lib/moderation/actions'
import { type Command, shortcutsOf } from '@/lib/moderation/keys'
import type { DecisionInput, Status } from '@/lib/moderation/schema'
import { useDesk } from './desk-context'
import { SeenFields } from './seen-fields'

type Props = { commentId: string; version: number; status: Status; authorName: string }

type Action = { to: DecisionInput['to']; label: string; command?: Command; only?: Status[] }

const ACTIONS: Action[] = [
  { to: 'APPROVED', label: 'Approve', command: 'approve' },
  { to: 'SPAM', label: 'Spam', command: 'spam' },
  { to: 'TRASHED', label: 'Trash', command: 'trash' },
  { to: 'PENDING', label: 'Hold', command: 'hold', only: ['APPROVED'] },
  { to: 'RESTORE', label: 'Restore', only: ['SPAM', 'TRASHED'] },
]

/** Always in the same order; what equals the state is absent. A plain form underneath. */
export function DecisionButtons({ commentId, version, status, authorName }: Props) {
  const [state, action, isPending] = useActionState(decideComment, IDLE)
  const desk = useDesk()
  const actions = ACTIONS.filter(
    ({ to, only }) => to !== status && only?.includes(status) !== false,
  )

  /** In a list the card leaves at once, and the list tells the server. */
  function decideInList(event: FormEvent<HTMLFormElement>): void {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!desk?.isListed(commentId) || !(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    desk.decide(commentId, submitter.value as DecisionInput['to'])
  }

  return (
    <form
      action={action}
      onSubmit={decideInList}
      className="font-sans"
      aria-busy={isPending || undefined}
    >
      <SeenFields {...{ commentId, version }} />
      <div className="flex flex-wrap gap-2">
        {actions.map(({ to, label, command }) => (
          <button
            key={to}
            type="submit"
            name="to"
            value={to}
            aria-label={`${label} the reply of ${authorName}`}
            {...(desk && command && keyOf(label, command))}
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

function keyOf(label: string, command: Command) {
  const keys = shortcutsOf(command)
  return { title: `${label} (${keys})`, 'aria-keyshortcuts': keys }
}
