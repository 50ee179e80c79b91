'use client'
import { SeenFields } from '@/components/admin/seen-fields'
import { DoneNote } from '@/components/ui/done-note'
import { FormRefusal } from '@/components/ui/form-refusal'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { changeEmail } from '@/lib/moderation/actions'
import { lateSentenceOf } from './late-sentence'

/** Another address in the place of the one that was given. */
export function EmailForm({ commentId, version }: { commentId: string; version: number }) {
  const [state, form] = useFormAction(changeEmail)
  const told = useTold(state)
  return (
    <details className="desk-aside" open={state.kind !== 'idle' || undefined}>
      <summary>Change the e-mail</summary>
      <form {...form} noValidate className="space-y-3">
        <FormRefusal ref={told} state={state} scope="contact" sentence={lateSentenceOf(state)} />
        {state.kind === 'done' && <DoneNote ref={told}>Changed, and recorded.</DoneNote>}
        <SeenFields {...{ commentId, version }} />
        <TextField
          label="New e-mail"
          name="email"
          type="email"
          scope="contact"
          hint="The one before is not kept: this cannot be undone."
          required
          autoComplete="off"
          error={state.kind === 'invalid' ? state.fieldErrors.email : undefined}
          defaultValue={'values' in state ? state.values.email : undefined}
        />
        <button type="submit" className="button button-small">
          Change it
        </button>
      </form>
    </details>
  )
}
