'use client'
import './rich-editor.css'
import { EditorContent } from '@tiptap/react'
import { UploadStatus } from '@/components/media/upload-status'
import { LinkButton } from './link-button'
import { PictureButton } from './picture-button'
import { SlashList } from './slash-list'
import { Toolbar } from './toolbar'
import { useFormValue } from './use-form-value'
import { type ManuscriptProps, useManuscript } from './use-manuscript'

export type RichEditorProps = ManuscriptProps & {
  /** The field of the form that it stands for. */
  name: string
}

/** The text of an article as its readers will see it, and a source in Markdown. Comes later than its page. */
export function RichEditor({ name, ...manuscript }: RichEditorProps) {
  const { editor, slash, uploads, read } = useManuscript(manuscript)
  const form = useFormValue(name, read)
  return (
    <div ref={form} className="manuscript">
      {editor && (
        <Toolbar editor={editor}>
          <LinkButton editor={editor} />
          <PictureButton editor={editor} />
        </Toolbar>
      )}
      <EditorContent editor={editor} />
      <UploadStatus uploads={uploads} />
      {slash.state && <SlashList state={slash.state} chosen={slash.chosen} />}
      <p className="text-caption text-ink-3">
        Type / at the beginning of a line for headings, lists, tables and notes.
      </p>
    </div>
  )
}
