import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import type { Prisma } from '@/lib/database/generated/client'
import type { Stale } from './decide'
import { readLastChange } from './last-change'
import { isKept, type Seen } from './schema'

export const seenSelect = {
  ...{ articleId: true, parentId: true, status: true, version: true },
  ...{ text: true, authorName: true, authorUrl: true, reasons: true },
} satisfies Prisma.CommentSelect

export type SeenComment = Prisma.CommentGetPayload<{ select: typeof seenSelect }>

/**
 * A comment, if it is still the version that somebody looked at. Nobody changes it until this
 * transaction has ended.
 */
export async function lockSeen(
  transaction: AppTransaction,
  { commentId, version }: Seen,
): Promise<{ kind: 'seen'; comment: SeenComment } | Stale | { kind: 'gone' }> {
  await transaction.$queryRaw`
    SELECT FROM public.comment WHERE id = ${commentId}::uuid FOR NO KEY UPDATE`
  const comment = await transaction.comment.findUnique({
    where: { id: commentId },
    select: seenSelect,
  })
  if (!comment || !isKept(comment.status)) return { kind: 'gone' }
  if (comment.version === version) return { kind: 'seen', comment }
  return { kind: 'stale', last: await readLastChange(transaction, commentId) }
}
