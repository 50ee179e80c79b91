'use client'
import { FormRefusal } from '@/components/ui/form-refusal'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { lookUpEmail } from '@/lib/moderation/actions'

/** Leads to everything that came with an address. The address is posted, and stands in no history. */
export function EmailLookUp() {
  const [state, form] = useFormAction(lookUpEmail)
  const told = useTold(state)
  return (
    <details className="font-sans text-meta" open={state.kind !== 'idle' || undefined}>
      <summary className="inline-flex min-h-11 items-center">Look an e-mail up</summary>
      <form
        {...form}
        noValidate
        className="max-w-figure space-y-3 border border-rule bg-surface p-4"
      >
        <FormRefusal
          ref={told}
          state={state}
          scope="look-up"
          sentence="Nobody wrote with this address, or it is kept no longer."
        />
        <TextField
          label="Whole e-mail address"
          name="email"
          type="email"
          scope="look-up"
          hint="That you looked is recorded where it leads."
          required
          autoComplete="off"
          error={state.kind === 'invalid' ? state.fieldErrors.email : undefined}
          defaultValue={'values' in state ? state.values.email : undefined}
        />
        <button type="submit" className="button">
          Show their replies
        </button>
      </form>
    </details>
  )
}
