'use client'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { join } from '@/lib/people/actions'

/** Sets the first password of somebody who was invited, and signs them in. */
export function JoinForm({ token, email }: { token: string; email: string }) {
  const [state, form, isPending] = useFormAction(join)
  const told = useTold(state)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  return (
    <form {...form} noValidate className="space-y-6">
      {(state.kind === 'invalid' || state.kind === 'refused') && (
        <ErrorSummary
          ref={told}
          errors={errors}
          sentence={
            state.kind === 'refused'
              ? 'This link was used already or is too old. Ask for a new one.'
              : undefined
          }
        />
      )}
      <input type="hidden" name="token" value={token} />
      {/* So that a password manager knows whose password it is. */}
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
        {isPending ? 'One moment…' : 'Set the password and sign in'}
      </button>
    </form>
  )
}
