import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { appClient } from '@/lib/database/app-client'
import type { BulkOutcome } from '@/lib/database/generated/enums'
import { sql } from '@/lib/database/sql'
import {
  type Bulk,
  bulkFailureSelect,
  bulkSelect,
  type DeskComment,
  deskCommentSelect,
  type EarlierText,
  type FilterNames,
  type LastDecision,
  lastDecisionSelect,
  type PersonHistory,
  revisionSelect,
  toBulkFailure,
  toDeskComment,
} from './public'
import type { QueueCursor, QueueFilter } from './queue-filter'
import { allOfQueue, pageOfQueue } from './queue-sql'
import { COMMENT_STATUSES, COUNTED_MAX, HISTORY_MAX, QUEUES, type Queue, UNDOABLE } from './schema'

/** Comments on one page of the queue. */
export const QUEUE_PAGE = 50

/** Failures of a bulk decision that are named one by one on its page. */
const FAILURES_SHOWN = 500

export type QueuePage = { comments: DeskComment[]; next: QueueCursor | null }

/**
 * One page of a queue. What waits comes oldest first, out of fairness; what was decided newest
 * first. `after` is the place of the last comment of the page before.
 */
export async function listQueue(
  _actor: Actor<'comment.decide'>,
  filter: QueueFilter,
  after: QueueCursor | null,
): Promise<QueuePage> {
  const page = pageOfQueue(filter, after, QUEUE_PAGE + 1)
  const found = await appClient().$queryRaw<QueueCursor[]>(page)
  const shown = found.slice(0, QUEUE_PAGE)
  const comments = await listDeskComments(shown.map(({ id }) => id))
  return { comments, next: found.length > QUEUE_PAGE ? (shown.at(-1) ?? null) : null }
}

/** In the order of their ids. */
async function listDeskComments(ids: string[]): Promise<DeskComment[]> {
  const rows = await appClient().comment.findMany({
    where: { id: { in: ids } },
    select: deskCommentSelect,
  })
  const byId = new Map(rows.map((row) => [row.id, toDeskComment(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** How many comments stand where, pingbacks left out: added up from what triggers wrote down. */
export async function countQueues(_actor: Actor<'comment.decide'>): Promise<Record<Queue, number>> {
  const rows = await appClient().commentTally.groupBy({ by: ['queue'], _sum: { step: true } })
  const counts = new Map(rows.map((row) => [row.queue, row._sum.step ?? 0]))
  const all = COMMENT_STATUSES.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0)
  counts.set('ALL', all)
  return Object.fromEntries(QUEUES.map((name) => [name, counts.get(name) ?? 0])) as Record<
    Queue,
    number
  >
}

/**
 * What else came from whoever wrote these, by the keyed digest of their e-mail: one question for a
 * whole page. Whoever wrote nothing else is not in it.
 */
export async function listHistories(
  _actor: Actor<'comment.decide'>,
  ids: string[],
): Promise<Map<string, PersonHistory>> {
  const rows = await appClient().$queryRaw<(PersonHistory & { id: string })[]>`
    SELECT mine.comment_id AS id, count(*)::int AS total,
           count(*) FILTER (WHERE c.status = 'APPROVED')::int AS approved,
           count(*) FILTER (WHERE c.status = 'SPAM')::int AS spam
      FROM private.contact mine
     CROSS JOIN LATERAL (
       SELECT k.comment_id FROM private.contact k
        WHERE k.email_digest = mine.email_digest AND k.comment_id <> mine.comment_id
        LIMIT ${HISTORY_MAX}) other
      JOIN public.comment c ON c.id = other.comment_id
     WHERE mine.comment_id = ANY (${ids}::uuid[])
     GROUP BY mine.comment_id`
  return new Map(rows.map(({ id, ...history }) => [id, history]))
}

/** What the ids in a filter stand for, in words. */
export async function getFilterNames(
  _actor: Actor<'comment.decide'>,
  { article, person, address }: QueueFilter,
): Promise<FilterNames> {
  const ids = [person, address].filter((id) => id !== undefined)
  const [found, authors] = await Promise.all([
    article &&
      appClient().article.findUnique({ where: { slug: article }, select: { title: true } }),
    ids.length > 0
      ? appClient().comment.findMany({
          where: { id: { in: ids } },
          select: { id: true, authorName: true },
        })
      : [],
  ])
  const nameOf = (id: string | undefined) => authors.find((one) => one.id === id)?.authorName
  return {
    article: found ? found.title : undefined,
    person: nameOf(person),
    address: nameOf(address),
  }
}

/** The last thing this moderator did to a comment and has not taken back. */
export async function getLastDecision(
  actor: Actor<'comment.decide'>,
): Promise<LastDecision | null> {
  return appClient().ledgerEntry.findFirst({
    where: { personId: actor.personId, action: { in: [...UNDOABLE] }, undoneBy: null },
    orderBy: { id: 'desc' },
    select: lastDecisionSelect,
  })
}

export async function getDeskComment(
  _actor: Actor<'comment.decide'>,
  id: string,
): Promise<DeskComment | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await appClient().comment.findUnique({ where: { id }, select: deskCommentSelect })
  return row && toDeskComment(row)
}

/** What a comment said before somebody changed it, the latest first. */
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

/** How many a filter finds, up to `COUNTED_MAX`. It reads them all: for who is about to decide on all. */
export async function countMatching(
  _actor: Actor<'comment.decide'>,
  filter: QueueFilter,
): Promise<number> {
  const [row] = await appClient().$queryRaw<{ count: number }[]>(sql`
    SELECT count(*)::int AS count FROM (${allOfQueue(filter)} LIMIT ${COUNTED_MAX}) found`)
  return row?.count ?? 0
}

/** Which of these comments a filter finds. */
export async function listMatching(
  _actor: Actor<'comment.decide'>,
  filter: QueueFilter,
  ids: string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await appClient().$queryRaw<{ id: string }[]>(sql`
    ${allOfQueue(filter)} AND c.id = ANY (${ids}::uuid[])`)
  return found.map(({ id }) => id)
}

/** How a bulk decision went, or goes. Null when there is no such thing. */
export async function getBulk(_actor: Actor<'comment.decide'>, id: string): Promise<Bulk | null> {
  if (!z.uuid().safeParse(id).success) return null
  const job = await appClient().bulkJob.findUnique({ where: { id }, select: bulkSelect })
  if (!job) return null
  const [outcomes, failures] = await Promise.all([
    appClient().bulkItem.groupBy({ by: ['outcome'], where: { jobId: id }, _count: true }),
    appClient().bulkItem.findMany({
      where: { jobId: id, outcome: 'FAILED' },
      select: bulkFailureSelect,
      orderBy: { commentId: 'asc' },
      take: FAILURES_SHOWN,
    }),
  ])
  const count = (outcome: BulkOutcome) => outcomes.find((o) => o.outcome === outcome)?._count ?? 0
  const { finishedAt, undoneBy, ...rest } = job
  return {
    ...rest,
    ...{ isFinished: finishedAt !== null, isUndone: undoneBy !== null },
    ...{ done: count('DONE'), failed: count('FAILED'), waiting: count('WAITING') },
    failures: failures.map(toBulkFailure),
  }
}
