import { mergeAttributes } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

/** A cell of Markdown is one line of text, as wide as it is, and as its column is aligned. */
const oneLine = {
  content: 'paragraph',
  addAttributes: () => ({
    // What the tables' own commands reckon with.
    ...{ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
    align: { default: null },
  }),
}

export const tableNodes = [
  // The original writes widths into `style`, which the policy of our pages forbids.
  Table.extend({
    renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  }),
  TableRow.extend({ content: '(tableCell | tableHeader)+' }),
  TableHeader.extend(oneLine),
  TableCell.extend(oneLine),
]
