import 'server-only'
import { z } from 'zod'
import { appClient } from '@/lib/database/app-client'
import type { ArticleStatus } from '@/lib/database/generated/enums'
import { articleFieldsSelect, fieldsOf, isSameFields, readFields } from './fields'
import type { ArticleFilter } from './list-filter'
import type { ArticleEntryShown, ArticleRow, DeskArticle, Fields, PreviewShown } from './public'
import { touchableBy, type Writer } from './writer'

/** Articles on a page of the list. */
const PAGE_SIZE = 50

/** Entries of the history that are shown: the latest. */
const HISTORY_SHOWN = 100

export async function getDeskArticle(
  writer: Writer,
  id: string,
  timeZone: string,
): Promise<DeskArticle | null> {
  if (!isId(id)) return null
  const row = await appClient().article.findFirst({
    where: { id, ...touchableBy(writer) },
    select: {
      ...{ id: true, format: true, ...articleFieldsSelect },
      manuscript: { select: { version: true, fields: true, savedAt: true, savedByName: true } },
    },
  })
  if (!row) return null
  const { manuscript, ...article } = row
  const inForce = fieldsOf(article, timeZone)
  const fields = readFields(manuscript?.fields ?? {}, inForce)
  const wasPublic = row.status === 'PUBLISHED' || row.status === 'WITHDRAWN'
  return {
    ...{ id, status: row.status, format: row.format, slug: row.slug, wasPublic },
    publishedAt: row.publishedAt,
    fields,
    version: manuscript?.version ?? 0,
    savedAt: manuscript?.savedAt ?? null,
    savedByName: manuscript?.savedByName ?? null,
    isChanged: row.status !== 'DRAFT' && !isSameFields(fields, inForce),
  }
}

export async function listArticles(
  writer: Writer,
  { status, q, section, author, mine, after }: ArticleFilter,
): Promise<{ rows: ArticleRow[]; next: string | null }> {
  const found = await appClient().article.findMany({
    where: {
      ...touchableBy(writer),
      ...(mine && { manuscript: { ownerId: writer.writes.personId ?? '' } }),
      ...(status !== 'ALL' && { status }),
      ...(q && { title: { contains: q, mode: 'insensitive' } }),
      ...(section && { category: { slug: section } }),
      ...(author && { author: { slug: author } }),
    },
    select: {
      ...{ id: true, title: true, status: true, publishedAt: true, slug: true, commentCount: true },
      category: { select: { name: true } },
      author: { select: { name: true } },
      manuscript: { select: { savedAt: true } },
    },
    orderBy: [{ contentChangedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    ...(after && { cursor: { id: after }, skip: 1 }),
  })
  const rows = found.slice(0, PAGE_SIZE).map(({ category, author, manuscript, ...row }) => ({
    ...row,
    section: category.name,
    author: author.name,
    savedAt: manuscript?.savedAt ?? null,
  }))
  return { rows, next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null }
}

export async function countArticles(writer: Writer): Promise<Record<ArticleStatus, number>> {
  const groups = await appClient().article.groupBy({
    by: ['status'],
    where: touchableBy(writer),
    _count: { _all: true },
  })
  const counts = { DRAFT: 0, SCHEDULED: 0, PUBLISHED: 0, WITHDRAWN: 0 }
  for (const { status, _count } of groups) counts[status] = _count._all
  return counts
}

/** What happened to an article, the latest first. */
export async function listEntries(writer: Writer, articleId: string): Promise<ArticleEntryShown[]> {
  if (!isId(articleId)) return []
  const rows = await appClient().articleEntry.findMany({
    where: { articleId, article: touchableBy(writer) },
    select: { id: true, at: true, deed: true, actorName: true, fields: true },
    orderBy: { id: 'desc' },
    take: HISTORY_SHOWN,
  })
  return rows.map(({ id, fields, ...row }) => ({
    ...row,
    id: String(id),
    hasText: fields !== null,
  }))
}

/** What an article said then, and what its form says now. */
export async function getEarlierText(
  writer: Writer,
  articleId: string,
  entryId: string,
  now: Fields,
): Promise<{ at: Date; actorName: string; fields: Fields } | null> {
  if (!/^\d{1,18}$/.test(entryId)) return null
  const row = await appClient().articleEntry.findFirst({
    where: { id: BigInt(entryId), articleId, article: touchableBy(writer) },
    select: { at: true, actorName: true, fields: true },
  })
  return row?.fields ? { ...row, fields: readFields(row.fields, now) } : null
}

/** The links to an article that lead somewhere still. */
export async function listPreviews(
  writer: Writer,
  articleId: string,
  now: Date,
): Promise<PreviewShown[]> {
  if (!isId(articleId)) return []
  return appClient().preview.findMany({
    where: { articleId, article: touchableBy(writer), expiresAt: { gt: now } },
    select: { id: true, madeAt: true, madeBy: true, expiresAt: true },
    orderBy: { madeAt: 'desc' },
  })
}

/** An address may name anything. */
function isId(typed: string): boolean {
  return z.uuid().safeParse(typed).success
}

/** What an article is called that readers see; null for others. */
export async function getPublishedTitle(_writer: Writer, id: string): Promise<string | null> {
  const where = { id, status: 'PUBLISHED' } as const
  const row = await appClient().article.findUnique({ where, select: { title: true } })
  return row?.title ?? null
}

/** What can be chosen from in an article's form. */
export async function listChoices(_writer: Writer) {
  const app = appClient()
  const select = { slug: true, name: true }
  const [sections, authors, tags] = await Promise.all([
    app.category.findMany({ select, orderBy: [{ position: 'asc' }, { name: 'asc' }] }),
    app.author.findMany({ select: { ...select, organisation: true }, orderBy: { name: 'asc' } }),
    app.tag.findMany({ select: { name: true }, orderBy: { name: 'asc' }, take: 1_000 }),
  ])
  return { sections, authors, tagNames: tags.map(({ name }) => name) }
}
