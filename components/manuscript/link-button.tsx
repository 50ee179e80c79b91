'use client'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { LinkDialog } from './link-dialog'

/** Opens a small dialog: where the chosen words lead. Control+K in the text does the same. */
export function LinkButton({ editor }: { editor: Editor }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const href = useEditorState({
    editor,
    selector: ({ editor }) => String(editor.getAttributes('link').href ?? ''),
  })

  useEffect(() => {
    const text = editor.view.dom
    function press(event: KeyboardEvent): void {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(true)
    }
    text.addEventListener('keydown', press)
    return () => text.removeEventListener('keydown', press)
  }, [editor])

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-pressed={href !== ''}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        data-command="link"
        onClick={() => setOpen(true)}
      >
        Link
      </button>
      {isOpen && <LinkDialog editor={editor} href={href} onClose={() => setOpen(false)} />}
    </>
  )
}
