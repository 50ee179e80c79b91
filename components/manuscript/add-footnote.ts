import type { Editor } from '@tiptap/core'

/** Points to a new footnote here, and begins it at the end of the text. */
export function addFootnote(editor: Editor): void {
  const label = String(1 + highestLabel(editor))
  const note = { type: 'footnoteDefinition', attrs: { label }, content: [{ type: 'paragraph' }] }
  editor
    .chain()
    .focus()
    .insertContent({ type: 'footnoteReference', attrs: { label } })
    .command(({ tr }) => {
      tr.insert(tr.doc.content.size, editor.schema.nodeFromJSON(note))
      return true
    })
    .focus('end')
    .run()
}

function highestLabel(editor: Editor): number {
  let highest = 0
  editor.state.doc.descendants(({ type, attrs }) => {
    if (type.name.startsWith('footnote')) highest = Math.max(highest, Number(attrs.label) || 0)
  })
  return highest
}
