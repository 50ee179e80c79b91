import type { Editor } from '@tiptap/core'
import { addFootnote } from './add-footnote'

/** What can be done to a manuscript: a button of the toolbar, an entry of the menu behind "/", or both. */
export type ManuscriptCommand = {
  name: string
  title: string
  /** On the button, where the title would be too long. */
  sign: string
  /** As `aria-keyshortcuts` has it. */
  keys?: string
  isActive?: (editor: Editor) => boolean
  run: (editor: Editor) => void
  /** Begins something new where the cursor is. */
  isBlock: boolean
}

const mark = (name: string, title: string, sign: string, keys: string): ManuscriptCommand => ({
  ...{ name, title, sign, keys, isBlock: false },
  isActive: (editor) => editor.isActive(name),
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
})

const heading = (level: 2 | 3 | 4, title: string): ManuscriptCommand => ({
  ...{ name: `heading${level}`, title, sign: `H${level}`, keys: `Control+Alt+${level}` },
  isActive: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isBlock: true,
})

const block = (
  name: string,
  title: string,
  sign: string,
  run: (editor: Editor) => void,
): ManuscriptCommand => ({
  ...{ name, title, sign, run, isBlock: true },
  isActive: (editor) => editor.isActive(name),
})

/** In the order of the toolbar. */
export const COMMANDS: ManuscriptCommand[] = [
  mark('bold', 'Bold', 'B', 'Control+B'),
  mark('italic', 'Italic', 'I', 'Control+I'),
  mark('strike', 'Struck through', 'S', 'Control+Shift+S'),
  mark('code', 'Code', '<>', 'Control+E'),
  heading(2, 'Heading'),
  heading(3, 'Heading, second level'),
  heading(4, 'Heading, third level'),
  block('bulletList', 'List', '• List', (editor) =>
    editor.chain().focus().toggleBulletList().run(),
  ),
  block('orderedList', 'Numbered list', '1. List', (editor) =>
    editor.chain().focus().toggleOrderedList().run(),
  ),
  block('blockquote', 'Quotation', '“ ”', (editor) =>
    editor.chain().focus().toggleBlockquote().run(),
  ),
  block('table', 'Table', 'Table', (editor) =>
    editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  ),
  block('codeBlock', 'Block of code', '{ }', (editor) =>
    editor.chain().focus().toggleCodeBlock().run(),
  ),
  block('horizontalRule', 'Line across', '—', (editor) =>
    editor.chain().focus().setHorizontalRule().run(),
  ),
  block('footnoteReference', 'Footnote', 'Note', addFootnote),
]

/** What makes tables larger and smaller; offered inside one. */
export const TABLE_COMMANDS: ManuscriptCommand[] = [
  block('addRowAfter', 'Row below', '+ Row', (editor) =>
    editor.chain().focus().addRowAfter().run(),
  ),
  block('addColumnAfter', 'Column after', '+ Column', (editor) =>
    editor.chain().focus().addColumnAfter().run(),
  ),
  block('deleteRow', 'Remove row', '− Row', (editor) => editor.chain().focus().deleteRow().run()),
  block('deleteColumn', 'Remove column', '− Column', (editor) =>
    editor.chain().focus().deleteColumn().run(),
  ),
  block('deleteTable', 'Remove table', '− Table', (editor) =>
    editor.chain().focus().deleteTable().run(),
  ),
]

/** Entries of the menu behind "/": their titles begin with, or contain, what was typed. */
export function commandsFor(query: string): ManuscriptCommand[] {
  const typed = query.toLowerCase()
  return COMMANDS.filter(({ isBlock, title }) => isBlock && title.toLowerCase().includes(typed))
}
