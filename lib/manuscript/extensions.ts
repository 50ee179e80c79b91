import type { Extensions } from '@tiptap/core'
import { Code } from '@tiptap/extension-code'
import StarterKit from '@tiptap/starter-kit'
import { blockComment, inlineComment } from './comment-nodes'
import { footnoteDefinition, footnoteReference } from './footnote-nodes'
import { link } from './link-mark'
import { bulletList, listItem, orderedList } from './list-nodes'
import { picture } from './picture-node'
import { tableNodes } from './table-nodes'

/**
 * What a manuscript may be made of: what Markdown can say and our articles show, and nothing else.
 * The schema is the filter for whatever is typed, pasted or dropped.
 */
export const manuscriptExtensions: Extensions = [
  StarterKit.configure({
    ...{ bulletList: false, orderedList: false, listItem: false },
    ...{ code: false, link: false, underline: false },
  }),
  ...[bulletList, orderedList, listItem, ...tableNodes],
  ...[picture, link, footnoteReference, footnoteDefinition, blockComment, inlineComment],
  // The innermost of all marks: code in bold is bold code.
  Code.extend({ excludes: '', priority: 1 }),
]
