'use client'
import { type MouseEvent, useRef } from 'react'
import type { Emptied } from '@/lib/moderation/schema'
import { paths } from '@/lib/paths'
import { EraseForm } from './erase-form'
import { ERASE_TITLES } from './erase-titles'

/** Asks once more before spam or trash is emptied. Without a script the same stands on a page. */
export function EraseDialog({ status, count }: { status: Emptied; count: number }) {
  const dialog = useRef<HTMLDialogElement>(null)

  function ask(event: MouseEvent): void {
    event.preventDefault()
    dialog.current?.showModal()
  }

  return (
    <>
      <a
        href={paths.deskErase(status)}
        onClick={ask}
        className="link inline-flex min-h-11 items-center font-sans text-meta"
      >
        {ERASE_TITLES[status]}…
      </a>
      <dialog ref={dialog} aria-labelledby="erase-title" className="desk-dialog">
        <h2 id="erase-title" className="mb-4 text-h3">
          {ERASE_TITLES[status]}
        </h2>
        <EraseForm status={status} count={count} />
        <form method="dialog" className="mt-4">
          <button type="submit" className="button">
            Keep them
          </button>
        </form>
      </dialog>
    </>
  )
}
