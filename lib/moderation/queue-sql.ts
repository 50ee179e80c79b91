import 'server-only'
import { join, type Sql, sql } from '@/lib/database/sql'
import type { QueueCursor, QueueFilter } from './queue-filter'
import { COMMENT_STATUSES, type Status } from './schema'

/**
 * The statement that finds one page of a queue: ids in the desk's order. Each status is walked along
 * an index that is sorted by it, and stops after a page; several of them are merged.
 */
export function pageOfQueue(filter: QueueFilter, after: QueueCursor | null, take: number): Sql {
  const order = orderOf(filter)
  const walks = statusesOf(filter).map((one) => walk(one, filter, after, take))
  return sql`
    SELECT id, created_at AS at FROM (${join(walks, ' UNION ALL ')}) found
     ORDER BY created_at ${order}, id ${order} LIMIT ${take}`
}

/** Everything a filter finds, in no order: ids. */
export function allOfQueue(filter: QueueFilter): Sql {
  const conditions = [
    sql`c.kind = 'COMMENT' AND c.status = ANY (${statusesOf(filter)}::public.comment_status[])`,
    ...facetsOf(filter).map(hasFacet),
    ...conditionsOf(filter),
    ...wordsIn(filter),
  ]
  return sql`SELECT c.id FROM public.comment c WHERE ${join(conditions, ' AND ')}`
}

function statusesOf({ status }: QueueFilter): Status[] {
  return status === 'ALL' || status === 'REPORTED' ? [...COMMENT_STATUSES] : [status]
}

/** What waits comes oldest first, out of fairness; everything else newest first. */
function orderOf({ status }: QueueFilter): Sql {
  return status === 'PENDING' ? sql`ASC` : sql`DESC`
}

function walk(status: Status, filter: QueueFilter, after: QueueCursor | null, take: number): Sql {
  const [facet, ...more] = facetsOf(filter)
  const order = orderOf(filter)
  // A facet has an order of its own, by the same time and id.
  const { source, sorted, at, id } = facet ? byFacet(facet, status) : BY_STATUS
  const conditions = [
    sql`c.kind = 'COMMENT' AND c.status = ${status}::public.comment_status`,
    ...more.map(hasFacet),
    ...conditionsOf(filter),
    ...(after ? [isAfter(filter, after, sql`(${at}, ${id})`)] : []),
  ]
  const where = join(conditions, ' AND ')
  const all = sql`SELECT ${id} AS id, ${at} AS created_at FROM ${source} WHERE ${where}`
  const columns = [...sorted, at, id].map((column) => sql`${column} ${order}`)
  const inOrder = sql`ORDER BY ${join(columns, ', ')}`
  const words = wordsIn(filter)
  if (words.length === 0) return sql`(${all} ${inOrder} LIMIT ${take})`
  const hasThem = join(words, ' AND ')
  const isCommon = sql`(SELECT count(*) FROM near) = ${take}`
  return sql`(
    WITH near AS MATERIALIZED (
      SELECT c.id, c.created_at FROM (
        SELECT ${id} AS id, ${at} AS created_at, c.author_name, c.text
          FROM ${source} WHERE ${where} ${inOrder} LIMIT ${NEAR}) c
       WHERE ${hasThem} LIMIT ${take}),
    far AS MATERIALIZED (${all} AND ${hasThem} AND NOT ${isCommon})
    SELECT id, created_at FROM near WHERE ${isCommon}
     UNION ALL (SELECT id, created_at FROM far ORDER BY created_at ${order}, id ${order} LIMIT ${take}))`
}

/**
 * How far a queue is walked in search of words before their index is asked instead. A page of
 * something common is found on the way; something rare is found in the index at once, but the index
 * knows no order and has to be read to its end. Comments.
 */
const NEAR = 1_000

/**
 * Sorted as the index is, although kind and status are the same throughout: under row-level
 * security the planner does not believe an enum that, and would sort all there are.
 */
const BY_STATUS = {
  source: sql`public.comment c`,
  sorted: [sql`c.kind`, sql`c.status`],
  at: sql`c.created_at`,
  id: sql`c.id`,
}

function byFacet(facet: string, status: Status) {
  return {
    source: sql`private.comment_facet f JOIN public.comment c ON c.id = f.comment_id
                 AND f.facet = ${facet} AND f.status = ${status}::public.comment_status`,
    sorted: [],
    at: sql`f.created_at`,
    id: sql`f.comment_id`,
  }
}

function hasFacet(facet: string): Sql {
  return sql`EXISTS (
    SELECT FROM private.comment_facet g WHERE g.comment_id = c.id AND g.facet = ${facet})`
}

function facetsOf({ status, reason, links }: QueueFilter): string[] {
  return [
    ...(status === 'REPORTED' ? ['reported'] : []),
    ...(reason ? [`check:${reason}`] : []),
    ...(links ? ['links'] : []),
  ]
}

function isAfter({ status }: QueueFilter, { at, id }: QueueCursor, place: Sql): Sql {
  const last = sql`(${at}::timestamptz, ${id}::uuid)`
  return status === 'PENDING' ? sql`${place} > ${last}` : sql`${place} < ${last}`
}

function conditionsOf({ article, person, address, from, to }: QueueFilter): Sql[] {
  return [
    ...(article
      ? [sql`c.article_id = (SELECT id FROM public.article WHERE slug = ${article})`]
      : []),
    ...(person ? [sharesDigest(sql`email_digest`, person)] : []),
    ...(address ? [sharesDigest(sql`address_digest`, address)] : []),
    ...(from ? [sql`c.created_at >= ${startOf(sql`${from}::date`)}`] : []),
    ...(to ? [sql`c.created_at < ${startOf(sql`${to}::date + 1`)}`] : []),
  ]
}

function wordsIn({ q, name }: QueueFilter): Sql[] {
  return [
    ...(q ? [hasWords(sql`websearch_to_tsquery('simple', ${q})`)] : []),
    ...(name
      ? [
          hasWords(sql`plainto_tsquery('simple', ${name})`),
          sql`position(lower(${name}) in lower(c.author_name)) > 0`,
        ]
      : []),
  ]
}

function hasWords(query: Sql): Sql {
  return sql`public.comment_words(c.author_name, c.text) @@ ${query}`
}

/** The same person, or address, as of that comment. Compared where it is stored. */
function sharesDigest(column: Sql, commentId: string): Sql {
  return sql`c.id IN (
    SELECT comment_id FROM private.contact
     WHERE ${column} = (SELECT ${column} FROM private.contact WHERE comment_id = ${commentId}::uuid))`
}

/** When a day begins where the newspaper is. */
function startOf(day: Sql): Sql {
  return sql`((${day})::timestamp AT TIME ZONE (SELECT time_zone FROM public.site WHERE id = 1))`
}
