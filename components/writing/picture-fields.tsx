import { TextField } from '@/components/ui/text-field'
import type { Fields } from '@/lib/writing/public'

type Props = { fields: Fields; errors: Record<string, string> }

/** The picture above the article and on its cards. */
export function PictureFields({ fields, errors }: Props) {
  return (
    <fieldset className="space-y-4">
      <legend className="mb-2 block-head w-full">Picture</legend>
      <TextField
        name="imageUrl"
        label="Address of the picture"
        inputMode="url"
        defaultValue={fields.imageUrl}
        error={errors.imageUrl}
      />
      <TextField
        name="imageAlt"
        label="What the picture shows"
        hint="For those who do not see it."
        defaultValue={fields.imageAlt}
        error={errors.imageAlt}
      />
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="imageDecorative"
          defaultChecked={fields.imageDecorative !== ''}
          className="size-4 accent-accent"
        />
        It is decoration and says nothing
      </label>
      <TextField name="imageCaption" label="Caption" defaultValue={fields.imageCaption} />
      <TextField name="imageCredit" label="Credit" defaultValue={fields.imageCredit} />
    </fieldset>
  )
}
