import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { commentsTag } from '@/lib/comments/tags'
import { announce, type Change } from '@/lib/database/announce'
import { appClient } from '@/lib/database/app-client'
import type { Stale } from '@/lib/moderation/decide'
import { addToLedger } from '@/lib/moderation/ledger'
import { lockSeen } from '@/lib/moderation/lock-seen'
import type { MoveInput } from './schema'
import { lockThreads, placeUnder } from './threads'

export type Moved =
  | { kind: 'moved'; change: Change }
  /** It stands there already. */
  | { kind: 'same' }
  /** There is no such reply on its article, or it answers the one that is moved. */
  | { kind: 'nowhere' }
  | Stale
  | { kind: 'gone' }

/** Puts a comment under another one of its article, or at the top, with all that answers it. */
export async function moveComment(
  actor: Actor<'comment.decide'>,
  { place, under, ...seen }: MoveInput,
  now: Date,
): Promise<Moved> {
  const { commentId } = seen
  const to = place === 'TOP' ? null : under
  return appClient().$transaction(async (transaction) => {
    await lockThreads(transaction, commentId)
    const found = await lockSeen(transaction, seen)
    if (found.kind !== 'seen') return found
    const { parentId: from, articleId, version } = found.comment
    if (from === to) return { kind: 'same' }
    if (!(await placeUnder(transaction, commentId, to))) return { kind: 'nowhere' }
    const data = { version: version + 1 }
    await transaction.comment.update({ where: { id: commentId }, data })
    await addToLedger(transaction, commentId, {
      ...{ action: 'MOVED', actor: actor.name, personId: actor.personId },
      ...{ version: version + 1, move: { from, to }, now },
    })
    return { kind: 'moved', change: await announce(transaction, [commentsTag(articleId)]) }
  })
}
