import { Extension } from '@tiptap/core'
import { type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { readHtml } from '@/lib/manuscript/from-html'

/** What is pasted becomes a manuscript's own before it gets into the text. */
export const cleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: { handlePaste: (view, { clipboardData }) => takeHtml(view, clipboardData) },
      }),
    ]
  },
})

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
