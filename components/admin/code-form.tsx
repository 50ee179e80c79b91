'use client'
import { FormRefusal } from '@/components/ui/form-refusal'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { waitWords } from '@/components/ui/wait-words'
import { type CodeRefusal, enterCode } from '@/lib/people/actions'

/** The second step of signing in. */
export function CodeForm() {
  const [state, form, isPending] = useFormAction(enterCode)
  const told = useTold(state)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  return (
    <form {...form} noValidate className="space-y-6">
      <FormRefusal
        ref={told}
        state={state}
        sentence={state.kind === 'refused' ? refusal(state.code, state.waitSeconds) : undefined}
      />
      <TextField
        label="Code"
        name="code"
        hint="Six figures from your authenticator, or one of your recovery codes."
        required
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.code}
      />
      <SubmitButton isPending={isPending} whilePending="Signing in…">
        Sign in
      </SubmitButton>
    </form>
  )
}

function refusal(code: CodeRefusal, waitSeconds?: number): string {
  if (code === 'wait') return waitWords(waitSeconds)
  if (code === 'over') return 'That took longer than ten minutes. Start again with your password.'
  return 'This code is not right, or it was used already. Wait for the next one.'
}
