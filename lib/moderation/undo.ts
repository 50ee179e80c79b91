import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import type { LedgerAction } from '@/lib/database/generated/enums'
import { reopenReports } from '@/lib/reports/mutations'
import { readLastChange } from './last-change'
import { addToLedger } from './ledger'
import { announceMove, type Stale } from './mutations'
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
    const entry = await lockUndoable(transaction, entryId)
    if (!entry) return { kind: 'gone' }
    const { commentId, comment } = entry
    if (entry.undoneBy || (await wasChangedSince(transaction, commentId, entryId))) {
      return { kind: 'stale', last: await readLastChange(transaction, commentId) }
    }
    const [from, to, version] = [
      comment.status,
      entry.fromStatus ?? comment.status,
      comment.version,
    ]
    await transaction.comment.update({
      where: { id: commentId },
      data: { status: to, version: version + 1 },
    })
    await addToLedger(transaction, commentId, {
      ...{ action: 'UNDONE', actor: actor.name, personId: actor.personId, undoes: entryId },
      ...{ from, to, version: version + 1, now },
    })
    await reopenReports(transaction, [entryId])
    const change = await announceMove(transaction, comment.articleId, from, to)
    return { kind: 'undone', commentId, from, to, change }
  })
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
