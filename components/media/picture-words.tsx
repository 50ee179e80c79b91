'use client'
import { DoneNote } from '@/components/ui/done-note'
import { FormRefusal } from '@/components/ui/form-refusal'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import { describePicture } from '@/lib/media/actions'
import type { LibraryPicture } from '@/lib/media/public'

type Props = { picture: LibraryPicture }

/** What is said about a picture wherever it is chosen next. */
export function PictureWords({ picture }: Props) {
  const [state, form, isPending] = useFormAction(describePicture)
  const told = useTold(state)
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}
  return (
    <form
      {...form}
      noValidate
      aria-label="Words"
      aria-busy={isPending || undefined}
      className="space-y-4"
    >
      <FormRefusal
        ref={told}
        state={state}
        sentence="This picture is not yours to change any more."
      />
      {state.kind === 'done' && <DoneNote ref={told}>Saved.</DoneNote>}
      <input type="hidden" name="id" value={picture.id} />
      <TextArea
        name="alt"
        label="What the picture shows"
        hint="For those who do not see it."
        rows={3}
        defaultValue={picture.alt}
        error={errors.alt}
      />
      <TextField
        name="caption"
        label="Caption"
        defaultValue={picture.caption}
        error={errors.caption}
      />
      <TextField name="credit" label="Credit" defaultValue={picture.credit} error={errors.credit} />
      <button type="submit" className="button button-primary">
        Save
      </button>
    </form>
  )
}
