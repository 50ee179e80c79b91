'use server'
import { cookies } from 'next/headers'
import { publicAction, showChange } from '@/lib/action'
import { keepOwnReply } from '@/lib/comments/own'
import type { HeldComment } from '@/lib/comments/public'
import { editableCookieName, readEditable } from './editable-cookie'
import { editReply as edit, deleteReply as remove } from './mutations'
import { deleteInput, editInput } from './schema'

export type Edited = { id: string; isPublic: boolean; comment: HeldComment }

export const editReply = publicAction(editInput, async (input, request) => {
  const { now } = request
  const jar = await cookies()
  const own = readEditable(jar.get(editableCookieName())?.value)
  const result = await edit(own, input, request, now)
  if (result.kind === 'refused') return result
  const { isPublic, comment, change } = result
  await showChange(change)
  if (!isPublic) keepOwnReply(jar, input.commentId, now)
  const outcome: Edited = { id: input.commentId, isPublic, comment }
  return { kind: 'done', outcome }
})

export const deleteReply = publicAction(deleteInput, async ({ commentId }, { now }) => {
  const jar = await cookies()
  const result = await remove(readEditable(jar.get(editableCookieName())?.value), commentId, now)
  if (result.kind === 'refused') return result
  await showChange(result.change)
  return { kind: 'done', outcome: {} }
})
