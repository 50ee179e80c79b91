import 'server-only'
import { commentsTag } from '@/lib/comments/tags'
import { announce, type Change } from '@/lib/database/announce'
import type { AppTransaction } from '@/lib/database/app-client'
import type { Status } from './schema'

/** A comment that went from one status to another. */
export type Move = { articleId: string; from: Status; to: Status }

/** Tells readers' pages of what moved, as far as they showed it or show it now. */
export async function announceMoves(
  transaction: AppTransaction,
  moves: readonly Move[],
): Promise<Change | null> {
  const seen = moves.filter(({ from, to }) => from !== to && [from, to].includes('APPROVED'))
  if (seen.length === 0) return null
  const tags = new Set(seen.map(({ articleId }) => commentsTag(articleId)))
  return announce(transaction, [...tags], { onlyAdds: seen.every(({ to }) => to === 'APPROVED') })
}
