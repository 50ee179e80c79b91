'use client'
import type { FormEvent } from 'react'
import { DoneNote } from '@/components/ui/done-note'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { changePassword } from '@/lib/account/actions'
import { proofSentence } from './proof-sentence'

/** One's own password; the old one is asked for. */
export function PasswordForm({ email }: { email: string }) {
  const [state, form, isPending] = useFormAction(changePassword)
  const told = useTold(state)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}

  /** Passwords are typed for one try. */
  function send(event: FormEvent<HTMLFormElement>): void {
    form.onSubmit(event)
    event.currentTarget.reset()
  }

  return (
    <form {...form} onSubmit={send} noValidate className="space-y-5">
      {(state.kind === 'invalid' || state.kind === 'refused') && (
        <ErrorSummary
          ref={told}
          errors={errors}
          scope="password"
          sentence={state.kind === 'refused' ? proofSentence(state) : undefined}
        />
      )}
      {state.kind === 'done' && (
        <DoneNote ref={told}>The password is changed. Your other sessions have ended.</DoneNote>
      )}
      <input
        type="email"
        autoComplete="username"
        value={email}
        readOnly
        hidden
        aria-hidden="true"
        tabIndex={-1}
      />
      <TextField
        label="Password now"
        name="current"
        scope="password"
        type="password"
        required
        autoComplete="current-password"
        error={errors.current}
      />
      <TextField
        label="New password"
        name="password"
        scope="password"
        type="password"
        hint="At least 12 characters. A sentence is a good password."
        required
        autoComplete="new-password"
        error={errors.password}
      />
      <button type="submit" className="button" aria-disabled={isPending || undefined}>
        Change the password
      </button>
    </form>
  )
}
