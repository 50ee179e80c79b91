import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import { resolveReports } from '@/lib/reports/mutations'
import { readLastChange } from './last-change'
import { addToLedger } from './ledger'
import type { Move } from './moves'
import type { LastChange } from './public'
import { type DecisionInput, isKept, type Status } from './schema'

/** Somebody was faster. `last` is what they did; null where that was never written down. */
export type Stale = { kind: 'stale'; last: LastChange | null }

/** In whose name it is done. Whether they may was asked before. */
export type Author = { personId: string | null; name: string }

type DecidedHere = { kind: 'decided'; move: Move; entryId: bigint } | Stale | { kind: 'gone' }

/** One decision inside a transaction that may hold others. Readers' pages are told by the caller. */
export async function decideIn(
  transaction: AppTransaction,
  by: Author,
  { commentId, version, to: target }: DecisionInput,
  now: Date,
): Promise<DecidedHere> {
  const comment = await transaction.comment.findUnique({
    where: { id: commentId },
    select: { status: true, articleId: true },
  })
  if (!comment || !isKept(comment.status)) return { kind: 'gone' }
  const { status: from, articleId } = comment
  const to = target === 'RESTORE' ? await statusBefore(transaction, commentId) : target
  const { count } = await transaction.comment.updateMany({
    where: { id: commentId, version, status: { not: to } },
    data: { status: to, version: version + 1 },
  })
  if (count === 0) return { kind: 'stale', last: await readLastChange(transaction, commentId) }
  const entryId = await addToLedger(transaction, commentId, {
    ...{ action: 'DECIDED', actor: by.name, personId: by.personId },
    ...{ from, to, version: version + 1, now },
  })
  await resolveReports(transaction, commentId, { now, by: entryId })
  return { kind: 'decided', move: { articleId, from, to }, entryId }
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
  const from = last?.fromStatus ?? 'PENDING'
  return isKept(from) ? from : 'PENDING'
}
