import 'server-only'
import { cache } from 'react'
import { readerClient } from '@/lib/database/reader-client'
import { join, type Sql, sql } from '@/lib/database/sql'
import type { Period } from './archive'
import type { MonthCount, Place } from './month-count'

/** The months in which an archive has something, newest first. */
export const listMonths = cache(async (archiveId: string): Promise<MonthCount[]> => {
  return readerClient().archiveMonth.findMany({
    where: { archiveId },
    select: { month: true, articleCount: true },
    orderBy: { month: 'desc' },
  })
})

/** Ids of an archive's articles, newest first. They are read from an index and nowhere else. */
export async function listEntries(
  archiveId: string,
  { before, skip, from, take }: Place & { from?: Date; take: number },
): Promise<string[]> {
  const bounds: Sql[] = [
    sql`archive_id = ${archiveId}::uuid`,
    ...(before ? [sql`published_at < ${before}`] : []),
    ...(from ? [sql`published_at >= ${from}`] : []),
  ]
  const rows = await readerClient().$queryRaw<{ id: string }[]>`
    SELECT article_id AS id FROM archive_entry WHERE ${join(bounds, ' AND ')}
     ORDER BY published_at DESC, article_id DESC OFFSET ${skip} LIMIT ${take}`
  return rows.map(({ id }) => id)
}

/** How many articles an archive has of a period; it is read in the index. */
export async function countEntries(archiveId: string, { from, to }: Period): Promise<number> {
  return readerClient().archiveEntry.count({
    where: { archiveId, publishedAt: { gte: from, lt: to } },
  })
}

export type Entry = { archiveId: string; articleId: string; publishedAt: Date }

/** The newest of each of several archives. An article may stand in more than one. */
export async function listNewestOf(archiveIds: string[], takeOfEach: number): Promise<Entry[]> {
  return readerClient().$queryRaw<Entry[]>`
    SELECT archive.id AS "archiveId", newest.article_id AS "articleId",
           newest.published_at AS "publishedAt"
      FROM unnest(${archiveIds}::uuid[]) archive (id)
     CROSS JOIN LATERAL (
       SELECT article_id, published_at FROM archive_entry WHERE archive_id = archive.id
        ORDER BY published_at DESC, article_id DESC LIMIT ${takeOfEach}) newest`
}

/** The ids of what was published just before and just after; null at either end. */
export async function listNeighbours(
  archiveId: string,
  article: { id: string; publishedAt: Date },
) {
  const { id, publishedAt } = article
  const rows = await readerClient().$queryRaw<{ earlier: string | null; later: string | null }[]>`
    SELECT (SELECT article_id FROM archive_entry
             WHERE archive_id = ${archiveId}::uuid
               AND (published_at, article_id) < (${publishedAt}, ${id}::uuid)
             ORDER BY published_at DESC, article_id DESC LIMIT 1) AS earlier,
           (SELECT article_id FROM archive_entry
             WHERE archive_id = ${archiveId}::uuid
               AND (published_at, article_id) > (${publishedAt}, ${id}::uuid)
             ORDER BY published_at, article_id LIMIT 1) AS later`
  return rows[0] ?? { earlier: null, later: null }
}
