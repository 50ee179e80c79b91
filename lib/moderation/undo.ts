import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { commentsTag } from '@/lib/comments/tags'
import { announce, type Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import type { LedgerAction } from '@/lib/database/generated/enums'
import { lockThreads } from '@/lib/editing/threads'
import { reopenReports } from '@/lib/reports/mutations'
import type { Author, Stale } from './decide'
import { readLastChange } from './last-change'
import { addToLedger } from './ledger'
import { seenSelect } from './lock-seen'
import { announceMoves, type Move } from './moves'
import { restoreBefore } from './restore'
import { isKept, LEAVES_IT_AS_IT_IS, STANDING_ACTIONS, type Status, UNDOABLE } from './schema'

/** What leaves a comment as it was. */
const CHANGES_NOTHING: LedgerAction[] = [...LEAVES_IT_AS_IT_IS, 'UNDONE']

export type Undone =
  | { kind: 'undone'; commentId: string; from: Status; to: Status; change: Change | null }
  | Stale
  | { kind: 'gone' }

/**
 * Takes one line of the ledger back, by adding another: the comment is what it was before, its
 * reports open as they were. Refused as stale when anything was done to it since that was not taken
 * back itself. What was said about a person or an address can be taken back at any time.
 */
export async function undoChange(
  actor: Actor<'comment.decide'>,
  entryId: bigint,
  now: Date,
): Promise<Undone> {
  return appClient().$transaction(async (transaction) => {
    const undone = await undoIn(transaction, actor, entryId, now)
    if (undone.kind !== 'undone') return undone
    const { commentId, move, isRewritten } = undone
    const change = isRewritten
      ? await announce(transaction, [commentsTag(move.articleId)])
      : await announceMoves(transaction, [move])
    return { kind: 'undone', commentId, from: move.from, to: move.to, change }
  })
}

type UndoneHere =
  | { kind: 'undone'; commentId: string; move: Move; entryId: bigint; isRewritten: boolean }
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
  const { commentId, action, comment } = entry
  const { status: from, articleId, version: before } = comment
  const isAboutSomebody = STANDING_ACTIONS.some((about) => about === action)
  const stale = async () => ({
    kind: 'stale' as const,
    last: await readLastChange(transaction, commentId),
  })
  const isLate = !isAboutSomebody && (await wasChangedSince(transaction, commentId, undoes))
  if (entry.undoneBy || isLate || !isKept(from)) return stale()
  if (!(await restoreBefore(transaction, commentId, entry, comment, now))) return stale()
  if (isAboutSomebody) await transaction.standing.deleteMany({ where: { entryId: undoes } })

  const { fromStatus } = entry
  const to = fromStatus && isKept(fromStatus) ? fromStatus : from
  const version = isAboutSomebody ? before : before + 1
  await transaction.comment.update({ where: { id: commentId }, data: { status: to, version } })
  const entryId = await addToLedger(transaction, commentId, {
    ...{ action: 'UNDONE', actor: by.name, personId: by.personId, undoes },
    ...{ from, to, version, now },
  })
  await reopenReports(transaction, [undoes])
  const isRewritten = action === 'MOVED' || action === 'CORRECTED'
  return { kind: 'undone', commentId, move: { articleId, from, to }, entryId, isRewritten }
}

/** A line, and its comment as it is now. Nobody changes that until this transaction has ended. */
async function lockUndoable(transaction: AppTransaction, id: bigint) {
  const where = { id, action: { in: [...UNDOABLE] } }
  const about = await transaction.ledgerEntry.findUnique({
    where,
    select: { action: true, commentId: true },
  })
  if (about?.action === 'MOVED') await lockThreads(transaction, about.commentId)
  await transaction.$queryRaw`
    SELECT FROM public.comment c JOIN private.ledger_entry e ON e.comment_id = c.id
     WHERE e.id = ${id} FOR NO KEY UPDATE OF c`
  return transaction.ledgerEntry.findUnique({
    where,
    select: {
      ...{ commentId: true, action: true, version: true, fromStatus: true, fromParent: true },
      undoneBy: { select: { id: true } },
      comment: { select: seenSelect },
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
