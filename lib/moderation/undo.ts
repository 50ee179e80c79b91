import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import type { LedgerAction } from '@/lib/database/generated/enums'
import { reopenReports } from '@/lib/reports/mutations'
import type { Author, Stale } from './decide'
import { readLastChange } from './last-change'
import { addToLedger } from './ledger'
import { announceMoves, type Move } from './moves'
import { type Status, UNDOABLE } from './schema'

/** What leaves a comment as it was. */
const CHANGES_NOTHING: LedgerAction[] = ['EMAIL_SHOWN', 'UNDONE']

export type Undone =
  | { kind: 'undone'; commentId: string; from: Status; to: Status; change: Change | null }
  | Stale
  | { kind: 'gone' }

/**
 * Takes one line of the ledger back, by adding another: the comment is what it was before, its
 * reports open as they were. Refused as stale when anything was done to it since that was not taken
 * back itself.
 */
export async function undoChange(
  actor: Actor<'comment.decide'>,
  entryId: bigint,
  now: Date,
): Promise<Undone> {
  return appClient().$transaction(async (transaction) => {
    const undone = await undoIn(transaction, actor, entryId, now)
    if (undone.kind !== 'undone') return undone
    const { commentId, move } = undone
    const change = await announceMoves(transaction, [move])
    return { kind: 'undone', commentId, from: move.from, to: move.to, change }
  })
}

type UndoneHere =
  | { kind: 'undone'; commentId: string; move: Move; entryId: bigint }
  | Stale
  | { kind: 'gone' }

/** One line taken back inside a transaction that may hold others. */
export async function undoIn(
  transaction: AppTransaction,
  by: Author,
  undoes: bigint,
  now: Date,
): Promise<UndoneHere> {
  const entry = await lockUndoable(transaction, undoes)
  if (!entry) return { kind: 'gone' }
  const { commentId, comment } = entry
  if (entry.undoneBy || (await wasChangedSince(transaction, commentId, undoes))) {
    return { kind: 'stale', last: await readLastChange(transaction, commentId) }
  }
  const { status: from, articleId } = comment
  const to = entry.fromStatus ?? from
  const version = comment.version + 1
  await transaction.comment.update({ where: { id: commentId }, data: { status: to, version } })
  const entryId = await addToLedger(transaction, commentId, {
    ...{ action: 'UNDONE', actor: by.name, personId: by.personId, undoes },
    ...{ from, to, version, now },
  })
  await reopenReports(transaction, [undoes])
  return { kind: 'undone', commentId, move: { articleId, from, to }, entryId }
}

/** A line, and its comment as it is now. Nobody changes that until this transaction has ended. */
async function lockUndoable(transaction: AppTransaction, id: bigint) {
  await transaction.$queryRaw`
    SELECT FROM public.comment c JOIN private.ledger_entry e ON e.comment_id = c.id
     WHERE e.id = ${id} FOR NO KEY UPDATE OF c`
  return transaction.ledgerEntry.findUnique({
    where: { id, action: { in: [...UNDOABLE] } },
    select: {
      ...{ commentId: true, fromStatus: true, undoneBy: { select: { id: true } } },
      comment: { select: { articleId: true, status: true, version: true } },
    },
  })
}

async function wasChangedSince(transaction: AppTransaction, commentId: string, entryId: bigint) {
  const since = await transaction.ledgerEntry.findFirst({
    where: { commentId, id: { gt: entryId }, action: { notIn: CHANGES_NOTHING }, undoneBy: null },
    select: { id: true },
  })
  return since !== null
}
