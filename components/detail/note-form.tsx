'use client'
import { FormRefusal } from '@/components/ui/form-refusal'
import { TextArea } from '@/components/ui/text-area'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTimesDone } from '@/components/ui/use-times-done'
import { useTold } from '@/components/ui/use-told'
import { addNote } from '@/lib/editing/actions'

/** A note stays as it was written. */
export function NoteForm({ commentId }: { commentId: string }) {
  const [state, form] = useFormAction(addNote)
  const told = useTold(state)
  const times = useTimesDone(state)
  return (
    <form {...form} noValidate className="desk-note space-y-3">
      <FormRefusal ref={told} state={state} scope="note" sentence="This reply is no longer here." />
      <input type="hidden" name="commentId" value={commentId} />
      <TextArea
        key={times}
        label="A note"
        name="text"
        scope="note"
        hint="Plain text. For moderators only; it cannot be changed afterwards."
        rows={3}
        dir="auto"
        error={state.kind === 'invalid' ? state.fieldErrors.text : undefined}
        defaultValue={'values' in state ? state.values.text : undefined}
      />
      <button type="submit" className="button button-small">
        Add the note
      </button>
    </form>
  )
}
