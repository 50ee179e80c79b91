import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { appClient } from '@/lib/database/app-client'

/** Writes something down for other moderators. False when there is nothing left to write it at. */
export async function addNote(
  { personId, name }: Actor<'comment.decide'>,
  { commentId, text }: { commentId: string; text: string },
  now: Date,
): Promise<boolean> {
  return appClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`
      SELECT FROM public.comment WHERE id = ${commentId}::uuid FOR SHARE`
    const where = { id: commentId, status: { not: 'ERASED' } } as const
    if ((await transaction.comment.count({ where })) === 0) return false
    await transaction.note.create({ data: { commentId, at: now, personId, actorName: name, text } })
    return true
  })
}
