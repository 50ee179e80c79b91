import { getSchema } from '@tiptap/core'
import type { MarkType, NodeType } from '@tiptap/pm/model'
import { manuscriptExtensions } from './extensions'

export const manuscriptSchema = getSchema(manuscriptExtensions)

export function nodeType(name: string): NodeType {
  return manuscriptSchema.nodes[name] ?? missing(name)
}

export function markType(name: string): MarkType {
  return manuscriptSchema.marks[name] ?? missing(name)
}

function missing(name: string): never {
  throw new Error(`a manuscript has no ${name}`)
}
