'use client'
import { FormRefusal } from '@/components/ui/form-refusal'
import { NewPasswordField } from '@/components/ui/new-password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { setUp } from '@/lib/people/actions'

export function SetupForm({ token }: { token: string }) {
  const [state, form, isPending] = useFormAction(setUp)
  const told = useTold(state)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  const values = 'values' in state ? state.values : {}

  return (
    <form {...form} noValidate className="space-y-6">
      <FormRefusal
        ref={told}
        state={state}
        sentence="This link was used already or is too old. Start Rejoinder again to get a new one."
      />
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
      <NewPasswordField label="Password" error={errors.password} />
      <SubmitButton isPending={isPending}>Make the administrator</SubmitButton>
    </form>
  )
}
