import { Node } from '@tiptap/core'

const label = {
  default: '',
  parseHTML: (node: HTMLElement) => node.dataset.footnote ?? '',
  renderHTML: (attributes: Record<string, string>) => ({ 'data-footnote': attributes.label }),
}

/** Where a footnote is pointed to. Its label is what the source calls it, not its number. */
export const footnoteReference = Node.create({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ label }),
  parseHTML: () => [{ tag: 'sup[data-footnote]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['sup', HTMLAttributes, node.attrs.label],
})

export const footnoteDefinition = Node.create({
  name: 'footnoteDefinition',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ label }),
  parseHTML: () => [{ tag: 'section[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', HTMLAttributes, 0],
})
