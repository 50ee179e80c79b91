import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import type { CommentStatus, LedgerAction } from '@/lib/database/generated/enums'

type Entry = {
  action: LedgerAction
  /** Who did it, in words that stay true when the person is gone. */
  actor: string
  personId?: string | null
  from?: CommentStatus
  to?: CommentStatus
  /** The comment's version after this. */
  version: number
  /** The entry that this one takes back. */
  undoes?: bigint
  /** What it answered before it was moved, and what it answers since. */
  move?: { from: string | null; to: string | null }
  now: Date
}

/** A row of the ledger. Rows are only ever added: the database refuses everything else. */
export function ledgerEntry({
  action,
  actor,
  personId = null,
  from,
  to,
  version,
  undoes,
  move,
  now,
}: Entry) {
  return {
    at: now,
    action,
    actorName: actor,
    personId,
    fromStatus: from ?? null,
    toStatus: to ?? null,
    version,
    undoes: undoes ?? null,
    fromParent: move?.from ?? null,
    toParent: move?.to ?? null,
  }
}

/** Writes down what happened to a comment, in the transaction in which it did. Returns the row's id. */
export async function addToLedger(
  transaction: AppTransaction,
  commentId: string,
  entry: Entry,
): Promise<bigint> {
  const { id } = await transaction.ledgerEntry.create({
    data: { commentId, ...ledgerEntry(entry) },
    select: { id: true },
  })
  return id
}
