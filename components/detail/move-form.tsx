'use client'
import { SeenFields } from '@/components/admin/seen-fields'
import { DoneNote } from '@/components/ui/done-note'
import { FormRefusal } from '@/components/ui/form-refusal'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTimesDone } from '@/components/ui/use-times-done'
import { useTold } from '@/components/ui/use-told'
import { moveComment } from '@/lib/editing/actions'
import { Fold } from './fold'
import { lateSentenceOf } from './late-sentence'

const REFUSALS = {
  same: 'It stands there already.',
  nowhere: 'It cannot stand there: that is no reply to the same article, or it answers this one.',
}

type Props = { commentId: string; version: number; isAtTop: boolean }

/** Puts a comment, with its answers, where it belongs. */
export function MoveForm({ commentId, version, isAtTop }: Props) {
  const [state, form] = useFormAction(moveComment)
  const told = useTold(state)
  const times = useTimesDone(state)
  return (
    <Fold id="move" title="Move" open={state.kind !== 'idle' || undefined}>
      <form {...form} noValidate className="space-y-4">
        <FormRefusal
          ref={told}
          state={state}
          scope="move"
          sentence={lateSentenceOf(state, REFUSALS)}
        />
        {state.kind === 'done' && <DoneNote ref={told}>Moved, with all its answers.</DoneNote>}
        <SeenFields {...{ commentId, version }} />
        <TextField
          key={times}
          label="Link of the reply it answers"
          name="under"
          scope="move"
          hint="On the same article: copy the link under its time. Its own answers come along."
          error={state.kind === 'invalid' ? state.fieldErrors.under : undefined}
          defaultValue={'values' in state ? state.values.under : undefined}
        />
        <div className="flex flex-wrap gap-2">
          <button type="submit" name="place" value="UNDER" className="button">
            Move under that reply
          </button>
          {!isAtTop && (
            <button type="submit" name="place" value="TOP" className="button">
              Move to the top
            </button>
          )}
        </div>
      </form>
    </Fold>
  )
}
