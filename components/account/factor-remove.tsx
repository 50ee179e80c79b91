'use client'
import { FormRefusal } from '@/components/ui/form-refusal'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { removeFactor } from '@/lib/account/actions'
import { proofSentence } from './proof-sentence'

/** It is on, and goes by one's password only. */
export function FactorRemove({ since, codesLeft }: { since: string; codesLeft: number }) {
  const [state, form] = useFormAction(removeFactor)
  const told = useTold(state)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  return (
    <form {...form} noValidate className="space-y-3">
      <p className="text-meta text-ink-2">
        {`On since ${since}. ${codesLeft === 1 ? '1 recovery code is' : `${codesLeft} recovery codes are`} left.`}
      </p>
      <FormRefusal
        ref={told}
        state={state}
        scope="factor"
        sentence={state.kind === 'refused' ? proofSentence(state) : undefined}
      />
      <TextField
        label="Your password, to remove it"
        name="current"
        scope="factor"
        type="password"
        required
        autoComplete="current-password"
        error={errors.current}
      />
      <button type="submit" className="button">
        Remove the second factor
      </button>
    </form>
  )
}
