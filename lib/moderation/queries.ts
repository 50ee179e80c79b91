import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { appClient } from '@/lib/database/app-client'
import type { Prisma } from '@/lib/database/generated/client'
import {
  type DeskComment,
  deskCommentSelect,
  type EarlierText,
  type LedgerLine,
  ledgerSelect,
  revisionSelect,
  toDeskComment,
} from './public'
import { COMMENT_STATUSES, type Queue, type Status } from './schema'

/** Comments on one page of the queue. */
export const QUEUE_PAGE = 50

export type QueuePage = { comments: DeskComment[]; next: string | null }

/**
 * One page of a queue. What waits comes oldest first, out of fairness; what was decided newest
 * first. `after` is the id of the last comment of the page before.
 */
export async function listQueue(
  _actor: Actor<'comment.decide'>,
  queue: Queue,
  after: string | null,
): Promise<QueuePage> {
  const order = queue === 'PENDING' ? 'asc' : 'desc'
  const cursor = z.uuid().safeParse(after)
  const rows = await appClient().comment.findMany({
    // By name, not by `skip: 1`: it may have left this queue meanwhile.
    where: { ...inQueue(queue), ...(cursor.success && { id: { not: cursor.data } }) },
    select: deskCommentSelect,
    orderBy: [{ createdAt: order }, { id: order }],
    take: QUEUE_PAGE + 1,
    ...(cursor.success && { cursor: { id: cursor.data } }),
  })
  const comments = rows.slice(0, QUEUE_PAGE).map(toDeskComment)
  return { comments, next: rows.length > QUEUE_PAGE ? (comments.at(-1)?.id ?? null) : null }
}

function inQueue(queue: Queue): Prisma.CommentWhereInput {
  if (queue !== 'REPORTED') return { status: queue, kind: 'COMMENT' }
  return { kind: 'COMMENT', reports: { some: { resolvedAt: null } } }
}

/** Comments with reports that nobody has answered yet. */
export async function countReported(_actor: Actor<'comment.decide'>): Promise<number> {
  return appClient().comment.count({ where: inQueue('REPORTED') })
}

export async function countByStatus(
  _actor: Actor<'comment.decide'>,
): Promise<Record<Status, number>> {
  const rows = await appClient().comment.groupBy({
    by: ['status'],
    where: { kind: 'COMMENT' },
    _count: true,
  })
  const counts = new Map(rows.map((row) => [row.status, row._count]))
  return Object.fromEntries(
    COMMENT_STATUSES.map((status) => [status, counts.get(status) ?? 0]),
  ) as Record<Status, number>
}

export async function getDeskComment(
  _actor: Actor<'comment.decide'>,
  id: string,
): Promise<DeskComment | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await appClient().comment.findUnique({ where: { id }, select: deskCommentSelect })
  return row && toDeskComment(row)
}

export async function listLedger(
  _actor: Actor<'comment.decide'>,
  commentId: string,
): Promise<LedgerLine[]> {
  return appClient().ledgerEntry.findMany({
    where: { commentId },
    select: ledgerSelect,
    orderBy: { id: 'asc' },
  })
}

/** What a comment said before its author changed it, the latest first. */
export async function listEarlierTexts(
  _actor: Actor<'comment.decide'>,
  commentId: string,
): Promise<EarlierText[]> {
  return appClient().revision.findMany({
    where: { commentId },
    select: revisionSelect,
    orderBy: { version: 'desc' },
  })
}
