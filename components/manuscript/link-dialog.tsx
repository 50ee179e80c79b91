'use client'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { linkAddress } from '@/lib/articles/body-addresses'

type Props = { editor: Editor; href: string; onClose: () => void }

/** Outside the article's form, as a form of its own cannot stand in another. */
export function LinkDialog({ editor, href, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [refusal, setRefusal] = useState('')

  useEffect(() => dialog.current?.showModal(), [])

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    event.stopPropagation()
    const typed = String(new FormData(event.currentTarget).get('address')).trim()
    const address = typed && linkAddress(withScheme(typed))
    if (typed && !address) {
      setRefusal('Type a web address, an e-mail address, or a path that begins with /.')
      return
    }
    setLink(editor, typed, address)
    dialog.current?.close()
  }

  return createPortal(
    <dialog ref={dialog} aria-label="Link" className="desk-dialog font-sans" onClose={onClose}>
      <form onSubmit={save} noValidate className="grid gap-4">
        <div>
          <label htmlFor="link-address" className="mb-1 block font-semibold">
            Where it leads
          </label>
          <input
            id="link-address"
            name="address"
            className="input"
            inputMode="url"
            autoComplete="off"
            defaultValue={href}
            aria-invalid={refusal !== ''}
            aria-describedby="link-refusal"
          />
          <p id="link-refusal" role="alert" className="mt-1 text-caption text-danger">
            {refusal}
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          <button type="submit" className="button button-primary">
            {href ? 'Change the link' : 'Set the link'}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
        {href && (
          <p className="text-caption text-ink-2">Leave it empty to make it plain words again.</p>
        )}
      </form>
    </dialog>,
    document.body,
  )
}

function setLink(editor: Editor, typed: string, address: string | null): void {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (!address) chain.unsetLink().run()
  else if (editor.state.selection.empty && !editor.isActive('link')) {
    const marks = [{ type: 'link', attrs: { href: address } }]
    chain.insertContent({ type: 'text', text: typed, marks }).run()
  } else chain.setLink({ href: address }).run()
}

/** People type "example.org" and "me@example.org". */
function withScheme(typed: string): string {
  if (/^[^\s/@:]+@[^\s/@]+$/.test(typed)) return `mailto:${typed}`
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : typed
}
