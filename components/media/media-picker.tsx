'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { PickedMedia } from '@/lib/media/public'
import { paths } from '@/lib/paths'
import { Thumbnail } from './picture-grid'
import { UploadStatus } from './upload-status'
import { useUploads } from './use-uploads'

type Props = { onPick: (media: PickedMedia) => void; onClose: () => void }

/** Chooses a picture from the library, or adds one. Outside the form of the page it is opened from. */
export function MediaPicker({ onPick, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [pictures, setPictures] = useState<PickedMedia[] | null>(null)
  const pick = (media: PickedMedia) => {
    onPick(media)
    dialog.current?.close()
  }
  const { uploads, add } = useUploads(pick)

  useEffect(() => {
    dialog.current?.showModal()
    void find('').then(setPictures)
  }, [])

  async function search(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    event.stopPropagation()
    setPictures(await find(String(new FormData(event.currentTarget).get('q') ?? '')))
  }

  return createPortal(
    <dialog
      ref={dialog}
      aria-label="Choose a picture"
      className="desk-dialog media-picker"
      onClose={onClose}
    >
      <label htmlFor="picker-file" className="mb-1 block font-semibold">
        Add a picture
      </label>
      <input
        id="picker-file"
        type="file"
        accept="image/*"
        className="min-h-11"
        onChange={({ currentTarget }) => void add([...(currentTarget.files ?? [])])}
      />
      <UploadStatus uploads={uploads} />
      <form onSubmit={search} className="my-4 flex items-end gap-3">
        <div className="grow">
          <label htmlFor="picker-search" className="mb-1 block font-semibold">
            Or find one
          </label>
          <input id="picker-search" name="q" type="search" className="input" />
        </div>
        <button type="submit" className="button">
          Find
        </button>
      </form>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {pictures?.map((media) => (
          <li key={media.id}>
            <button type="button" className="block w-full text-start" onClick={() => pick(media)}>
              <Thumbnail mediaKey={media.key} />
              <span className="block truncate text-caption">
                {media.alt || 'Not described yet'}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {pictures?.length === 0 && <p className="text-meta text-ink-2">There are none.</p>}
      <button type="button" className="button mt-4" onClick={() => dialog.current?.close()}>
        Cancel
      </button>
    </dialog>,
    document.body,
  )
}

async function find(q: string): Promise<PickedMedia[]> {
  const answer = await fetch(paths.mediaSearch(q)).catch(() => null)
  return answer?.ok && !answer.redirected ? answer.json() : []
}
