'use client'
import { type FormEvent, useRef } from 'react'
import { FormRefusal } from '@/components/ui/form-refusal'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { waitWords } from '@/components/ui/wait-words'
import { signIn } from '@/lib/people/actions'

export function SignInForm() {
  const [state, form, isPending] = useFormAction(signIn)
  const told = useTold(state)
  const password = useRef<HTMLInputElement>(null)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  const email = 'values' in state ? state.values.email : undefined

  /** A password is typed for one try. */
  function send(event: FormEvent<HTMLFormElement>): void {
    form.onSubmit(event)
    if (password.current) password.current.value = ''
  }

  return (
    <form {...form} onSubmit={send} noValidate className="space-y-6">
      <FormRefusal
        ref={told}
        state={state}
        sentence={state.kind === 'refused' ? refusal(state.code, state.waitSeconds) : undefined}
      />
      <TextField
        label="Email"
        name="email"
        type="email"
        required
        autoComplete="username"
        defaultValue={email}
        error={errors.email}
      />
      <TextField
        ref={password}
        label="Password"
        name="password"
        type="password"
        required
        autoComplete="current-password"
        error={errors.password}
      />
      <SubmitButton isPending={isPending} whilePending="Signing in…">
        Sign in
      </SubmitButton>
    </form>
  )
}

function refusal(code: 'wrong' | 'wait', waitSeconds = 0): string {
  if (code === 'wrong') return 'E-mail or password is not right.'
  return waitWords(waitSeconds)
}
