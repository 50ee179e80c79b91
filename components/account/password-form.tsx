'use client'
import type { FormEvent } from 'react'
import { AccountName } from '@/components/ui/account-name'
import { DoneNote } from '@/components/ui/done-note'
import { FormRefusal } from '@/components/ui/form-refusal'
import { NewPasswordField } from '@/components/ui/new-password-field'
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
      <FormRefusal
        ref={told}
        state={state}
        scope="password"
        sentence={state.kind === 'refused' ? proofSentence(state) : undefined}
      />
      {state.kind === 'done' && (
        <DoneNote ref={told}>The password is changed. Your other sessions have ended.</DoneNote>
      )}
      <AccountName email={email} />
      <TextField
        label="Password now"
        name="current"
        scope="password"
        type="password"
        required
        autoComplete="current-password"
        error={errors.current}
      />
      <NewPasswordField label="New password" scope="password" error={errors.password} />
      <button type="submit" className="button" aria-disabled={isPending || undefined}>
        Change the password
      </button>
    </form>
  )
}
