'use client'
import { SeenFields } from '@/components/admin/seen-fields'
import { DoneNote } from '@/components/ui/done-note'
import { FormRefusal } from '@/components/ui/form-refusal'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTimesDone } from '@/components/ui/use-times-done'
import { useTold } from '@/components/ui/use-told'
import { answerComment } from '@/lib/editing/actions'
import type { Status } from '@/lib/moderation/schema'
import { paths } from '@/lib/paths'
import { Fold } from './fold'
import { lateSentenceOf } from './late-sentence'

type Props = { commentId: string; version: number; answerKey: string; status: Status }

/** An answer in one's own name. What is not public yet is approved with it, in one step. */
export function AnswerForm({ commentId, version, answerKey, status }: Props) {
  const [state, form, isPending] = useFormAction(answerComment)
  const told = useTold(state)
  const times = useTimesDone(state)
  const isPublic = status === 'APPROVED'
  const label = isPublic ? 'Reply' : 'Reply and approve'
  return (
    <Fold id="reply" title={label} open={state.kind !== 'idle' || undefined}>
      <form {...form} noValidate className="space-y-4">
        <FormRefusal ref={told} state={state} scope="reply" sentence={lateSentenceOf(state)} />
        {state.kind === 'done' && (
          <DoneNote ref={told}>
            Your reply is published.{' '}
            <a href={paths.deskComment(state.outcome.id)} className="link">
              Show it
            </a>
          </DoneNote>
        )}
        <SeenFields {...{ commentId, version }} />
        <input type="hidden" name="key" value={answerKey} />
        <TextArea
          key={times}
          label="Your reply"
          name="text"
          scope="reply"
          hint={
            isPublic
              ? 'It appears at once under your name, marked as staff.'
              : 'It appears at once under your name, marked as staff; the reply above is approved with it.'
          }
          required
          dir="auto"
          error={state.kind === 'invalid' ? state.fieldErrors.text : undefined}
          defaultValue={'values' in state ? state.values.text : undefined}
        />
        <SubmitButton isPending={isPending} whilePending="Publishing…">
          {label}
        </SubmitButton>
      </form>
    </Fold>
  )
}
