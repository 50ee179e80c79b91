import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { commentsTag } from '@/lib/comments/tags'
import { announce, type Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import type { Stale } from '@/lib/moderation/decide'
import { addToLedger } from '@/lib/moderation/ledger'
import { lockSeen, type SeenComment } from '@/lib/moderation/lock-seen'
import type { CorrectionInput } from './schema'

export type Corrected = { kind: 'corrected'; change: Change | null } | Stale | { kind: 'gone' }

/**
 * Changes what a comment says, or the name and website it stands under. No check is asked again and
 * it stays where it is; what it was before is kept.
 */
export async function correctComment(
  actor: Actor<'comment.decide'>,
  { text, name, website, ...seen }: CorrectionInput,
  now: Date,
): Promise<Corrected> {
  return appClient().$transaction(async (transaction) => {
    const found = await lockSeen(transaction, seen)
    if (found.kind !== 'seen') return found
    const { comment } = found
    const said = { text, authorName: name, authorUrl: website }
    if (isSame(said, comment)) return { kind: 'corrected', change: null }
    const { commentId } = seen
    await rewrite(transaction, commentId, comment, said, now)
    await addToLedger(transaction, commentId, {
      ...{ action: 'CORRECTED', actor: actor.name, personId: actor.personId },
      ...{ version: comment.version + 1, now },
    })
    const change = await showRewritten(transaction, comment)
    return { kind: 'corrected', change }
  })
}

export type Said = Pick<SeenComment, 'text' | 'authorName' | 'authorUrl'>
type Before = Said & Pick<SeenComment, 'version' | 'reasons'>

/** Gives a comment other words, and keeps the ones it had. */
export async function rewrite(
  transaction: AppTransaction,
  commentId: string,
  { text, authorName, authorUrl, reasons, version }: Before,
  said: Said,
  now: Date,
): Promise<void> {
  await transaction.revision.create({
    data: {
      ...{ commentId, version, text, authorName, authorUrl },
      ...{ reasons: reasons ?? [], replacedAt: now },
    },
  })
  await transaction.comment.update({
    where: { id: commentId },
    data: { ...said, version: version + 1 },
  })
}

/** Readers are shown it anew, if they are shown it at all. */
async function showRewritten(
  transaction: AppTransaction,
  { status, articleId }: SeenComment,
): Promise<Change | null> {
  return status === 'APPROVED' ? announce(transaction, [commentsTag(articleId)]) : null
}

function isSame(said: Said, before: Said): boolean {
  return (['text', 'authorName', 'authorUrl'] as const).every((part) => said[part] === before[part])
}
