'use client'
import { type FormEvent, useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { waitWords } from '@/components/ui/wait-words'
import { signIn } from '@/lib/people/actions'

export function SignInForm() {
  const [state, form, isPending] = useFormAction(signIn)
  const told = useRef<HTMLDivElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  const email = 'values' in state ? state.values.email : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: every refusal moves the focus
  useEffect(() => told.current?.focus(), [state])

  /** A password is typed for one try. */
  function send(event: FormEvent<HTMLFormElement>): void {
    form.onSubmit(event)
    if (password.current) password.current.value = ''
  }

  return (
    <form {...form} onSubmit={send} noValidate className="space-y-6">
      {(state.kind === 'invalid' || state.kind === 'refused') && (
        <ErrorSummary
          ref={told}
          errors={errors}
          sentence={state.kind === 'refused' ? refusal(state.code, state.waitSeconds) : undefined}
        />
      )}
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
      <button
        type="submit"
        className="button button-primary"
        aria-disabled={isPending || undefined}
      >
        {isPending ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  )
}

function refusal(code: 'wrong' | 'wait', waitSeconds = 0): string {
  if (code === 'wrong') return 'E-mail or password is not right.'
  return waitWords(waitSeconds)
}
