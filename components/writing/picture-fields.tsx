'use client'
import { useState } from 'react'
import { Picture } from '@/components/articles/picture'
import { MediaPicker } from '@/components/media/media-picker'
import { TextField } from '@/components/ui/text-field'
import type { PickedMedia } from '@/lib/media/public'
import type { Fields } from '@/lib/writing/public'

type Props = { fields: Fields; errors: Record<string, string>; onChange: () => void }

/** The picture above the article and on its cards: one of the library, or an address. */
export function PictureFields({ fields, errors, onChange }: Props) {
  const [begun, setBegun] = useState({ ...fields, generation: 0 })
  const [isOpen, setOpen] = useState(false)

  function pick({ url, alt, caption, credit }: PickedMedia): void {
    setBegun(({ generation }) => ({
      ...{ ...fields, generation: generation + 1 },
      ...{ imageUrl: url, imageAlt: alt, imageCaption: caption, imageCredit: credit },
      imageDecorative: '',
    }))
    setOpen(false)
    // Once the fields hold it.
    setTimeout(onChange)
  }

  return (
    <fieldset className="space-y-4">
      <legend className="mb-2 block-head w-full">Picture</legend>
      {begun.imageUrl.startsWith('/') && <Picture url={begun.imageUrl} alt="" sizes="24rem" />}
      <button type="button" className="button button-small" onClick={() => setOpen(true)}>
        Choose a picture
      </button>
      {isOpen && <MediaPicker onPick={pick} onClose={() => setOpen(false)} />}
      <div key={begun.generation} className="space-y-4">
        <TextField
          name="imageUrl"
          label="Address of the picture"
          inputMode="url"
          defaultValue={begun.imageUrl}
          error={errors.imageUrl}
        />
        <TextField
          name="imageAlt"
          label="What the picture shows"
          hint="For those who do not see it."
          defaultValue={begun.imageAlt}
          error={errors.imageAlt}
        />
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="imageDecorative"
            defaultChecked={begun.imageDecorative !== ''}
            className="size-4 accent-accent"
          />
          It is decoration and says nothing
        </label>
        <TextField name="imageCaption" label="Caption" defaultValue={begun.imageCaption} />
        <TextField name="imageCredit" label="Credit" defaultValue={begun.imageCredit} />
      </div>
    </fieldset>
  )
}
