import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { commentsTag } from '@/lib/comments/tags'
import { readEmail } from '@/lib/contacts/contact'
import { announce, type Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { resolveReports } from '@/lib/reports/mutations'
import { readLastChange } from './last-change'
import { addToLedger } from './ledger'
import type { LastChange } from './public'
import type { DecisionInput, KeepInput, Status } from './schema'

/** Somebody was faster. `last` is what they did; null where that was never written down. */
export type Stale = { kind: 'stale'; last: LastChange | null }

export type Decided =
  | { kind: 'decided'; from: Status; to: Status; entryId: bigint; change: Change | null }
  | Stale
  | { kind: 'gone' }

/**
 * Moves a comment to another status: status, version and ledger row together or not at all. Refused
 * as stale when it is no longer the version the moderator saw.
 */
export async function decideComment(
  actor: Actor<'comment.decide'>,
  { commentId, version, to: target }: DecisionInput,
  now: Date,
): Promise<Decided> {
  return appClient().$transaction(async (transaction) => {
    const comment = await transaction.comment.findUnique({
      where: { id: commentId },
      select: { status: true, articleId: true },
    })
    if (!comment) return { kind: 'gone' }
    const { status: from, articleId } = comment
    const to = target === 'RESTORE' ? await statusBefore(transaction, commentId) : target
    const { count } = await transaction.comment.updateMany({
      where: { id: commentId, version, status: { not: to } },
      data: { status: to, version: version + 1 },
    })
    if (count === 0) return { kind: 'stale', last: await readLastChange(transaction, commentId) }
    const entryId = await addToLedger(transaction, commentId, {
      ...{ action: 'DECIDED', actor: actor.name, personId: actor.personId },
      ...{ from, to, version: version + 1, now },
    })
    await resolveReports(transaction, commentId, { now, by: entryId })
    const change = await announceMove(transaction, articleId, from, to)
    return { kind: 'decided', from, to, entryId, change }
  })
}

/** Tells readers' pages of a comment that went from one status to another, if they show either. */
export async function announceMove(
  transaction: AppTransaction,
  articleId: string,
  from: Status,
  to: Status,
): Promise<Change | null> {
  if (from === to || (from !== 'APPROVED' && to !== 'APPROVED')) return null
  return announce(transaction, [commentsTag(articleId)], { onlyAdds: to === 'APPROVED' })
}

/**
 * Leaves a reported comment where it is, and its reports answered. Refused as stale when the
 * comment or its reports are no longer what the moderator saw.
 */
export async function keepComment(
  actor: Actor<'comment.decide'>,
  { commentId, version, lastReport }: KeepInput,
  now: Date,
): Promise<{ kind: 'kept'; entryId: bigint } | Stale> {
  return appClient().$transaction(async (transaction) => {
    const { count } = await transaction.comment.updateMany({
      where: {
        id: commentId,
        version,
        reports: { some: { resolvedAt: null, id: { lte: lastReport } } },
      },
      data: { version: version + 1 },
    })
    if (count === 0) return { kind: 'stale', last: await readLastChange(transaction, commentId) }
    const entryId = await addToLedger(transaction, commentId, {
      ...{ action: 'KEPT', actor: actor.name, personId: actor.personId },
      ...{ version: version + 1, now },
    })
    await resolveReports(transaction, commentId, { now, by: entryId, upTo: lastReport })
    return { kind: 'kept', entryId }
  })
}

/** Shows one commenter's e-mail address, and writes down that it was shown to whom. */
export async function showEmail(
  actor: Actor<'contact.see'>,
  commentId: string,
  now: Date,
): Promise<string | null> {
  return appClient().$transaction(async (transaction) => {
    const contact = await transaction.contact.findUnique({
      where: { commentId },
      select: { comment: { select: { version: true } } },
    })
    const email = contact && (await readEmail(transaction, commentId))
    if (!email) return null
    await addToLedger(transaction, commentId, {
      ...{ action: 'EMAIL_SHOWN', actor: actor.name, personId: actor.personId },
      ...{ version: contact.comment.version, now },
    })
    return email
  })
}

/**
 * Where a moderator, or the reader who deleted it, took it from; otherwise it goes back to waiting.
 * What was undone never happened to it.
 */
async function statusBefore(transaction: AppTransaction, commentId: string): Promise<Status> {
  const last = await transaction.ledgerEntry.findFirst({
    where: { commentId, action: { in: ['DECIDED', 'DELETED'] }, undoneBy: null },
    orderBy: { id: 'desc' },
    select: { fromStatus: true },
  })
  return last?.fromStatus ?? 'PENDING'
}
