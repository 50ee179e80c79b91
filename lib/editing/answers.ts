import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { AVATAR_SEEDS } from '@/lib/comments/mutations'
import { commentsTag } from '@/lib/comments/tags'
import { announce, type Change } from '@/lib/database/announce'
import { appClient } from '@/lib/database/app-client'
import { decideIn, type Stale } from '@/lib/moderation/decide'
import { ledgerEntry } from '@/lib/moderation/ledger'
import { lockSeen } from '@/lib/moderation/lock-seen'
import type { AnswerInput } from './schema'
import { lockThreads } from './threads'

export type Answered =
  | { kind: 'answered'; id: string; change: Change | null }
  | Stale
  | { kind: 'gone' }

/**
 * Answers a comment in one's own name, at once and in public; a comment that is not public yet is
 * approved with it. Sent twice, it is one reply.
 */
export async function answerComment(
  { personId, name }: Actor<'comment.decide'>,
  { key, text, ...seen }: AnswerInput,
  now: Date,
): Promise<Answered> {
  const { commentId, version } = seen
  const idempotencyKey = `staff:${key}`
  return appClient().$transaction(async (transaction) => {
    await lockThreads(transaction, commentId)
    const sent = await transaction.comment.findUnique({
      where: { idempotencyKey },
      select: { id: true },
    })
    if (sent) return { kind: 'answered', id: sent.id, change: null }
    const found = await lockSeen(transaction, seen)
    if (found.kind !== 'seen') return found
    const { articleId, status } = found.comment
    if (status !== 'APPROVED') {
      const decision = { commentId, version, to: 'APPROVED' } as const
      const decided = await decideIn(transaction, { personId, name }, decision, now)
      if (decided.kind !== 'decided') return decided
    }
    const posted = { action: 'POSTED', actor: name, personId, to: 'APPROVED', version: 1 } as const
    const { id } = await transaction.comment.create({
      data: {
        ...{ id: randomUUID(), articleId, parentId: commentId, status: 'APPROVED', isStaff: true },
        ...{ authorName: name, text, avatarSeed: randomInt(AVATAR_SEEDS), createdAt: now },
        idempotencyKey,
        ledger: { create: ledgerEntry({ ...posted, now }) },
      },
      select: { id: true },
    })
    const change = await announce(transaction, [commentsTag(articleId)], { onlyAdds: true })
    return { kind: 'answered', id, change }
  })
}
