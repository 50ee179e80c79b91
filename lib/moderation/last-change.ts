import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import type { LastChange } from './public'
import { LEAVES_IT_AS_IT_IS } from './schema'

/** How a comment came to be what it is: what somebody is told whose decision comes too late. */
export async function readLastChange(
  transaction: AppTransaction,
  commentId: string,
): Promise<LastChange | null> {
  const entry = await transaction.ledgerEntry.findFirst({
    where: { commentId, action: { notIn: [...LEAVES_IT_AS_IT_IS] } },
    orderBy: { id: 'desc' },
    select: {
      action: true,
      actorName: true,
      at: true,
      comment: { select: { status: true, version: true } },
    },
  })
  if (!entry) return null
  const { comment, ...change } = entry
  return { ...change, ...comment }
}
