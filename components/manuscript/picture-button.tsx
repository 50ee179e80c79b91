'use client'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { MediaPicker } from '@/components/media/media-picker'
import { insertPicture } from './insert-picture'

/** A picture from the library, or a new one, where the cursor is. */
export function PictureButton({ editor }: { editor: Editor }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        data-command="image"
        onClick={() => setOpen(true)}
      >
        Picture
      </button>
      {isOpen && (
        <MediaPicker
          onPick={(media) => insertPicture(editor, media)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
