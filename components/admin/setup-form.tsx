'use client'
import { useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { setUp } from '@/lib/people/actions'

export function SetupForm({ token }: { token: string }) {
  const [state, form, isPending] = useFormAction(setUp)
  const told = useRef<HTMLDivElement>(null)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  const values = 'values' in state ? state.values : {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: every refusal moves the focus
  useEffect(() => told.current?.focus(), [state])

  return (
    <form {...form} noValidate className="space-y-6">
      {(state.kind === 'invalid' || state.kind === 'refused') && (
        <ErrorSummary
          ref={told}
          errors={errors}
          sentence={
            state.kind === 'refused'
              ? 'This link was used already or is too old. Start Rejoinder again to get a new one.'
              : undefined
          }
        />
      )}
      <input type="hidden" name="token" value={token} />
      <TextField
        label="Your name"
        name="name"
        required
        autoComplete="name"
        defaultValue={values.name}
        error={errors.name}
      />
      <TextField
        label="Email"
        name="email"
        type="email"
        required
        autoComplete="username"
        defaultValue={values.email}
        error={errors.email}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        hint="At least 12 characters. A sentence is a good password."
        required
        autoComplete="new-password"
        error={errors.password}
      />
      <button
        type="submit"
        className="button button-primary"
        aria-disabled={isPending || undefined}
      >
        {isPending ? 'One moment…' : 'Make the administrator'}
      </button>
    </form>
  )
}
