import 'server-only'
import { EVERYTHING } from '@/lib/archives/archive'
import { readerClient } from '@/lib/database/reader-client'

export type ListedArticle = { slug: string; changedAt: Date }
export type NewsArticle = { slug: string; title: string; language: string; publishedAt: Date }

/** More in two days are no news; Google reads this many. */
const NEWS_MAX = 1_000

/** All that was published from one moment up to another, newest first. */
export async function listPublished(from: Date, to: Date, take: number): Promise<ListedArticle[]> {
  return readerClient().$queryRaw<ListedArticle[]>`
    SELECT a.slug, greatest(a.content_changed_at, a.published_at) AS "changedAt"
      FROM archive_entry e JOIN article a ON a.id = e.article_id
     WHERE e.archive_id = ${EVERYTHING}::uuid AND e.published_at >= ${from} AND e.published_at < ${to}
     ORDER BY e.published_at DESC, e.article_id DESC LIMIT ${take}`
}

/** What was published since, each in its own language or the site's. */
export async function listNews(since: Date): Promise<NewsArticle[]> {
  return readerClient().$queryRaw<NewsArticle[]>`
    SELECT a.slug, a.title, coalesce(a.language, s.language) AS language,
           a.published_at AS "publishedAt"
      FROM archive_entry e JOIN article a ON a.id = e.article_id CROSS JOIN site s
     WHERE e.archive_id = ${EVERYTHING}::uuid AND e.published_at >= ${since}
     ORDER BY e.published_at DESC, e.article_id DESC LIMIT ${NEWS_MAX}`
}

/** The slugs of every section, author and tag under which something is published. */
export async function listArchiveSlugs(): Promise<{ kind: ArchiveKind; slug: string }[]> {
  return readerClient().$queryRaw<{ kind: ArchiveKind; slug: string }[]>`
    SELECT named.kind, named.slug FROM (
      SELECT 'category' AS kind, 1 AS place, id, slug FROM category
       UNION ALL SELECT 'author', 2, id, slug FROM author
       UNION ALL SELECT 'tag', 3, id, slug FROM tag) named
     WHERE EXISTS (SELECT FROM archive_month m WHERE m.archive_id = named.id)
     ORDER BY named.place, named.slug`
}

export type ArchiveKind = 'category' | 'author' | 'tag'
