import { useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { useUploads } from '@/components/media/use-uploads'
import { manuscriptExtensions } from '@/lib/manuscript/extensions'
import { readMarkdown } from '@/lib/manuscript/read'
import { writeMarkdown } from '@/lib/manuscript/write'
import type { PickedMedia } from '@/lib/media/public'
import { insertPicture } from './insert-picture'
import { cleanPaste } from './paste-extension'
import { useSlashMenu } from './use-slash-menu'

/** Writing the source of a long article takes tens of milliseconds: not at every key. Milliseconds. */
const WRITE_AFTER = 250

export type ManuscriptProps = {
  label: string
  /** Markdown. */
  source: string
  /** A moment after it became another. */
  onChange: (source: string) => void
  /** At every key. */
  onType: () => void
  language: string | undefined
  direction: 'ltr' | 'rtl' | undefined
}

/** The editor of a manuscript. Its source changes only when its text does. */
export function useManuscript(props: ManuscriptProps) {
  const { label, source, onChange, onType, language, direction } = props
  const slash = useSlashMenu()
  const known = useRef({ source, written: '' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const place = useRef<number | null>(null)
  const arrived = useRef<(media: PickedMedia) => void>(() => undefined)
  const { uploads, add } = useUploads((media) => arrived.current(media))
  const change = useRef(onChange)
  change.current = onChange

  const editor = useEditor({
    extensions: [
      ...manuscriptExtensions,
      slash.extension,
      cleanPaste({
        addPictures: (files, at) => {
          place.current = at
          void add(files)
        },
      }),
    ],
    content: readMarkdown(source).toJSON(),
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // Our policy allows no styles but our own.
    injectCSS: false,
    editorProps: {
      attributes: {
        ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'prose' },
        ...(language && { lang: language }),
        ...(direction && { dir: direction }),
      },
    },
    onCreate: ({ editor }) => {
      known.current.written = writeMarkdown(editor.state.doc)
    },
    onUpdate: () => {
      onType()
      clearTimeout(timer.current)
      timer.current = setTimeout(write, WRITE_AFTER)
    },
    onBlur: write,
  })

  arrived.current = (media) => editor && insertPicture(editor, media, place.current)

  /** What the source is now: the same to the letter while nobody changed the text. */
  function read(): string {
    if (!editor) return known.current.source
    const written = writeMarkdown(editor.state.doc)
    if (written !== known.current.written) known.current = { source: written, written }
    return known.current.source
  }

  /** Tells whoever holds the source that it became another. */
  function write(): void {
    clearTimeout(timer.current)
    change.current(read())
  }

  // Somebody else changed it: an earlier text was restored, or two were merged.
  useEffect(() => {
    if (!editor || source === known.current.source) return
    editor.commands.setContent(readMarkdown(source).toJSON(), { emitUpdate: false })
    known.current = { source, written: writeMarkdown(editor.state.doc) }
  }, [editor, source])

  useEffect(() => () => clearTimeout(timer.current), [])
  return { editor, slash, uploads, read }
}
