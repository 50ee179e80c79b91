import { Extension } from '@tiptap/core'
import { type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { readHtml } from '@/lib/manuscript/from-html'

type Options = {
  /** Takes pictures that were dropped or pasted; they go where `at` says, or to the cursor. */
  addPictures: (files: File[], at: number | null) => void
}

/** What is pasted or dropped becomes a manuscript's own before it gets into the text. */
export function cleanPaste({ addPictures }: Options) {
  const take = (data: DataTransfer | null, at: number | null) => {
    const files = picturesIn(data)
    if (files.length > 0) addPictures(files, at)
    return files.length > 0
  }
  const props = {
    handlePaste: (view: EditorView, { clipboardData }: ClipboardEvent) =>
      take(clipboardData, null) || takeHtml(view, clipboardData),
    handleDrop: (view: EditorView, event: DragEvent, _slice: Slice, isMoved: boolean) => {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null
      return !isMoved && take(event.dataTransfer, at)
    },
  }
  return Extension.create({
    name: 'cleanPaste',
    addProseMirrorPlugins: () => [new Plugin({ props })],
  })
}

/** A picture beside HTML is a picture of that HTML: Word and Excel put both on the clipboard. */
function picturesIn(data: DataTransfer | null): File[] {
  if (data?.types.includes('text/html')) return []
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

function takeHtml(view: EditorView, data: DataTransfer | null): boolean {
  const html = data?.getData('text/html') ?? ''
  // What was copied in an editor like this one needs no cleaning.
  if (html === '' || html.includes('data-pm-slice')) return false
  // An editor's nodes are of its own schema, although it says the same.
  const pasted = view.state.schema.nodeFromJSON(readHtml(html).toJSON())
  view.dispatch(view.state.tr.replaceSelection(sliceOf(pasted)).scrollIntoView())
  return true
}

/** One paragraph is pasted into the line; several blocks as blocks. */
function sliceOf(manuscript: Node): Slice {
  const isOneLine = manuscript.childCount === 1 && manuscript.firstChild?.type.name === 'paragraph'
  return isOneLine ? new Slice(manuscript.content, 1, 1) : Slice.maxOpen(manuscript.content)
}
