'use client'
import { type FormEvent, startTransition, useActionState } from 'react'
import { type ActionState, IDLE } from '@/lib/action-state'

/**
 * `useActionState` for a form that keeps what is in its fields: React empties a form whose action it
 * runs itself. Posted natively it is a form like any other.
 */
export function useFormAction<Outcome, Code extends string>(
  action: (
    state: ActionState<Outcome, Code>,
    form: FormData,
  ) => Promise<ActionState<Outcome, Code>>,
) {
  const [state, dispatch, isPending] = useActionState(
    action,
    IDLE as Awaited<ActionState<Outcome, Code>>,
  )

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    // With the button that was pressed, as a browser would.
    const { submitter = null } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    if (!isPending) startTransition(() => dispatch(form))
  }

  return [state, { action: dispatch, onSubmit }, isPending] as const
}
