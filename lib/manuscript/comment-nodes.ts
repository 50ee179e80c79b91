import { Node } from '@tiptap/core'

const addAttributes = () => ({
  text: {
    default: '',
    parseHTML: (node: HTMLElement) => node.textContent ?? '',
    renderHTML: () => ({}),
  },
})

/** `<!-- … -->` on lines of its own: kept for who writes, shown to nobody who reads. */
export const blockComment = Node.create({
  name: 'blockComment',
  group: 'block',
  atom: true,
  addAttributes,
  parseHTML: () => [{ tag: 'aside[data-comment]' }],
  renderHTML: ({ node }) => ['aside', { 'data-comment': '' }, node.attrs.text],
})

export const inlineComment = Node.create({
  name: 'inlineComment',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes,
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ node }) => ['span', { 'data-comment': '' }, node.attrs.text],
})
