'use client'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, type DragEvent, useEffect, useState } from 'react'
import { paths } from '@/lib/paths'
import { UploadStatus } from './upload-status'
import { useUploads } from './use-uploads'

/** Pictures are chosen, dropped or pasted. Without a script it is a plain form for one. */
export function UploadForm() {
  const { refresh } = useRouter()
  const { uploads, add } = useUploads(() => refresh())
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])

  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => {
      if (clipboardData && clipboardData.files.length > 0) void add([...clipboardData.files])
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    void add([...(currentTarget.files ?? [])])
    currentTarget.value = ''
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    void add([...event.dataTransfer.files])
  }

  return (
    <form
      action={paths.mediaFiles}
      method="post"
      encType="multipart/form-data"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      className="border border-dashed border-rule-strong p-6 font-sans"
    >
      <label htmlFor="media-file" className="block font-semibold">
        Add pictures
      </label>
      <p className="mb-3 text-caption text-ink-2">
        JPEG, PNG, WebP, AVIF or GIF, up to 10 MB. Where a photograph was taken, and all else that
        is hidden in it, is left out.{isAlive && ' You can drop and paste them, too.'}
      </p>
      <input
        id="media-file"
        name="file"
        type="file"
        accept="image/*"
        multiple={isAlive}
        onChange={isAlive ? choose : undefined}
        className="min-h-11"
      />
      {!isAlive && (
        <button type="submit" className="button">
          Upload
        </button>
      )}
      <UploadStatus uploads={uploads} />
    </form>
  )
}
