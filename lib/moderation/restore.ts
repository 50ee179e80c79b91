import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import type { LedgerAction } from '@/lib/database/generated/enums'
import { rewrite } from '@/lib/editing/corrections'
import { placeUnder } from '@/lib/editing/threads'
import type { SeenComment } from './lock-seen'

export type Deed = { action: LedgerAction; version: number; fromParent: string | null }

/**
 * Makes a comment what it was before something was done to it, besides where it stands. False where
 * there is no way back any more.
 */
export async function restoreBefore(
  transaction: AppTransaction,
  commentId: string,
  { action, version, fromParent }: Deed,
  comment: SeenComment,
  now: Date,
): Promise<boolean> {
  if (action === 'MOVED') return placeUnder(transaction, commentId, fromParent)
  if (action !== 'CORRECTED') return true
  const earlier = await transaction.revision.findUnique({
    where: { commentId_version: { commentId, version: version - 1 } },
    select: { text: true, authorName: true, authorUrl: true },
  })
  if (!earlier) return false
  const { text, authorName, authorUrl } = earlier
  const said = { text, authorUrl, authorName: authorName ?? comment.authorName }
  await rewrite(transaction, commentId, comment, said, now)
  return true
}
