'use server'
import { publicAction, showChange } from '@/lib/action'
import { postComment as post } from './mutations'
import type { HeldComment } from './public'
import { commentInput } from './schema'

export type Posted = { id: string; isPublic: boolean; comment: HeldComment }

export const postComment = publicAction(commentInput, async (input, request) => {
  const result = await post(input, request, request.now)
  if (result.kind === 'refused') return result
  if (result.change) await showChange(result.change)
  const { id, isPublic, comment } = result
  return { kind: 'done', outcome: { id, isPublic, comment } satisfies Posted }
})
