'use client'
import { AccountName } from '@/components/ui/account-name'
import { FormRefusal } from '@/components/ui/form-refusal'
import { NewPasswordField } from '@/components/ui/new-password-field'
import { SubmitButton } from '@/components/ui/submit-button'
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
      <FormRefusal
        ref={told}
        state={state}
        sentence="This link was used already or is too old. Ask for a new one."
      />
      <input type="hidden" name="token" value={token} />
      <AccountName email={email} />
      <NewPasswordField label="Password" error={errors.password} />
      <SubmitButton isPending={isPending}>Set the password and sign in</SubmitButton>
    </form>
  )
}
