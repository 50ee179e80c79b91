'use client'
import { DoneNote } from '@/components/ui/done-note'
import { FormRefusal } from '@/components/ui/form-refusal'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { invite } from '@/lib/people/actions'
import { OneTimeLink } from './one-time-link'
import { ROLE_CHOICES } from './role-choices'

/** Adds somebody. The link that lets them in is handed over by whoever invites. */
export function InviteForm() {
  const [state, form, isPending] = useFormAction(invite)
  const told = useTold(state)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  const values = 'values' in state ? state.values : {}

  return (
    <section aria-labelledby="invite">
      <h2 id="invite" className="mb-4 text-h3">
        Invite somebody
      </h2>
      {state.kind === 'done' && (
        <DoneNote ref={told}>
          <OneTimeLink {...state.outcome} />
        </DoneNote>
      )}
      <form
        key={state.kind === 'done' ? state.outcome.link : 'form'}
        {...form}
        noValidate
        className="space-y-5"
      >
        <FormRefusal
          ref={told}
          state={state}
          sentence="Somebody with this e-mail address is on the list already."
        />
        <TextField
          label="Name"
          name="name"
          required
          autoComplete="off"
          defaultValue={values.name}
          error={errors.name}
        />
        <TextField
          label="Email"
          name="email"
          type="email"
          hint="They sign in with it. Nothing is sent there."
          required
          autoComplete="off"
          defaultValue={values.email}
          error={errors.email}
        />
        <SelectField
          label="Role"
          name="role"
          choices={ROLE_CHOICES}
          defaultValue={values.role ?? 'MODERATOR'}
          error={errors.role}
        />
        <SubmitButton isPending={isPending}>Make the link</SubmitButton>
      </form>
    </section>
  )
}
