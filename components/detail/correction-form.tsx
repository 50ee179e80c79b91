'use client'
import { SeenFields } from '@/components/admin/seen-fields'
import { DoneNote } from '@/components/ui/done-note'
import { FormRefusal } from '@/components/ui/form-refusal'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useKept } from '@/components/ui/use-kept'
import { useTold } from '@/components/ui/use-told'
import { correctComment } from '@/lib/editing/actions'
import type { DeskComment } from '@/lib/moderation/public'
import { Fold } from './fold'
import { lateSentenceOf } from './late-sentence'

/** Puts a comment right. Who did it, and what it said before, is kept. */
export function CorrectionForm({ comment }: { comment: DeskComment }) {
  const [state, form, isPending] = useFormAction(correctComment)
  const told = useTold(state)
  // What was refused stays typed, whatever the comment has become.
  const shown = useKept(comment.version, state.kind === 'idle' || state.kind === 'done')
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  const typed = 'values' in state ? state.values : {}
  return (
    <Fold id="edit" title="Edit" open={state.kind !== 'idle' || undefined}>
      <form {...form} noValidate className="space-y-4">
        <FormRefusal ref={told} state={state} scope="edit" sentence={lateSentenceOf(state)} />
        {state.kind === 'done' && <DoneNote ref={told}>Saved. It stays where it is.</DoneNote>}
        <SeenFields commentId={comment.id} version={comment.version} />
        <TextArea
          key={`text-${shown}`}
          label="Text"
          name="text"
          scope="edit"
          required
          dir="auto"
          error={errors.text}
          defaultValue={typed.text ?? comment.text}
        />
        <TextField
          key={`name-${shown}`}
          label="Name"
          name="name"
          scope="edit"
          required
          dir="auto"
          error={errors.name}
          defaultValue={typed.name ?? comment.authorName}
        />
        <TextField
          key={`website-${shown}`}
          label="Website"
          name="website"
          type="url"
          scope="edit"
          error={errors.website}
          defaultValue={typed.website ?? comment.authorUrl ?? ''}
        />
        <p className="font-sans text-caption text-ink-3">
          No check is asked again, and it stays where it is. What it said before is kept.
        </p>
        <SubmitButton isPending={isPending} whilePending="Saving…">
          Save the change
        </SubmitButton>
      </form>
    </Fold>
  )
}
