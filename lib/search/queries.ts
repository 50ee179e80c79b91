import 'server-only'
import { listCategories } from '@/lib/archives/queries'
import type { Link } from '@/lib/articles/public'
import { readerClient } from '@/lib/database/reader-client'
import { join, type Sql, sql } from '@/lib/database/sql'
import { MATCH_END, MATCH_START, readMarked } from './marked'
import type { SearchChoices, SearchResult, SearchResults } from './public'
import { RESULTS_MAX, RESULTS_PER_PAGE, type SearchQuery, SINCE_DAYS } from './search-query'
import { turns } from './turns'

/** A search may cost what a hundred pages do; articles must not wait for it. */
const inTurn = turns({ atOnce: 3, waiting: 30 })

/** Then it is given up. Milliseconds. */
const TIMEOUT_MS = 3_000

const DAY_MS = 24 * 60 * 60 * 1000

const HEADLINE = `StartSel=${MATCH_START}, StopSel=${MATCH_END}`
const SNIPPET = `${HEADLINE}, MaxFragments=2, MinWords=8, MaxWords=22, FragmentDelimiter=" … "`
const WHOLE = `${HEADLINE}, HighlightAll=true`

type Row = Omit<SearchResult, 'title' | 'snippet' | 'section'> & {
  title: string
  snippet: string
  sectionSlug: string
  sectionName: string
  total: number
}

/**
 * One page of what was found, the best first; null when too many are searching.
 * What is matched stands in `article_search`; what is shown comes from `article`, as the reader's
 * role sees it.
 */
export async function listResults(query: SearchQuery, now: Date): Promise<SearchResults | null> {
  const words = sql`websearch_to_tsquery(search_language(), ${query.words})`
  const skip = (query.page - 1) * RESULTS_PER_PAGE
  const rows = await bounded<Row>(sql`
    WITH found AS MATERIALIZED (
      SELECT s.article_id, s.published_at, s.document FROM article_search s
       WHERE ${join(conditions(query, words, now), ' AND ')}
       ORDER BY s.published_at DESC, s.article_id DESC LIMIT ${RESULTS_MAX}),
    shown AS MATERIALIZED (
      SELECT article_id, published_at, ts_rank_cd(document, ${words}) AS rank,
             count(*) OVER ()::int AS total
        FROM found ORDER BY rank DESC, published_at DESC, article_id DESC
       OFFSET ${skip} LIMIT ${RESULTS_PER_PAGE})
    SELECT a.slug, a.published_at AS "publishedAt", a.language, a.direction, shown.total,
           c.slug AS "sectionSlug", c.name AS "sectionName",
           ts_headline(search_language(), a.title, ${words}, ${WHOLE}) AS title,
           ts_headline(search_language(), plain_text(a.source, a.format), ${words}, ${SNIPPET})
             AS snippet
      FROM shown JOIN article a ON a.id = shown.article_id JOIN category c ON c.id = a.category_id
     ORDER BY shown.rank DESC, shown.published_at DESC, shown.article_id DESC`)
  if (!rows) return null
  return { results: rows.map(toResult), total: rows[0]?.total ?? 0 }
}

function conditions({ section, author, since }: SearchQuery, words: Sql, now: Date): Sql[] {
  const from = since && new Date(now.getTime() - SINCE_DAYS[since] * DAY_MS)
  return [
    sql`s.document @@ ${words}`,
    ...(section ? [sql`s.category_id = (SELECT id FROM category WHERE slug = ${section})`] : []),
    ...(author ? [sql`s.author_id = (SELECT id FROM author WHERE slug = ${author})`] : []),
    ...(from ? [sql`s.published_at >= ${from}`] : []),
  ]
}

function toResult({ title, snippet, sectionSlug, sectionName, total: _, ...row }: Row) {
  const section = { slug: sectionSlug, name: sectionName }
  return { ...row, section, title: readMarked(title), snippet: readMarked(snippet) }
}

/**
 * The same words with those that nothing is found for replaced by ones that are like them; null when
 * there are none, or nothing would be found then either.
 */
export async function getSuggestion({ words }: SearchQuery): Promise<string | null> {
  const typed = words.split(' ').slice(0, SUGGESTED_WORDS)
  const rows = await bounded<{ word: string; better: string | null }>(sql`
    SELECT typed.word, better.word AS better
      FROM unnest(${typed}::text[]) WITH ORDINALITY typed (word, place)
      LEFT JOIN LATERAL (
        SELECT w.word FROM search_word w
         WHERE w.word % lower(typed.word)
           AND abs(char_length(w.word) - char_length(typed.word)) <= 2
           AND NOT EXISTS (SELECT FROM article_search s
                            WHERE s.document @@ plainto_tsquery(search_language(), typed.word))
         ORDER BY similarity(w.word, lower(typed.word)) DESC, w.word LIMIT 1) better ON true
     ORDER BY typed.place`)
  if (!rows?.some(({ better }) => better !== null)) return null
  const suggestion = rows.map(({ word, better }) => better ?? word).join(' ')
  const found = await bounded<{ isFound: boolean }>(sql`
    SELECT EXISTS (SELECT FROM article_search WHERE document @@
      websearch_to_tsquery(search_language(), ${suggestion})) AS "isFound"`)
  return found?.[0]?.isFound ? suggestion : null
}

/** Each is looked up on its own. */
const SUGGESTED_WORDS = 8

/** The sections and authors that something is published under. */
export async function listChoices(): Promise<SearchChoices> {
  const [sections, authors] = await Promise.all([
    listCategories(),
    readerClient().$queryRaw<Link[]>`
      SELECT slug, name FROM author a
       WHERE EXISTS (SELECT FROM archive_month m WHERE m.archive_id = a.id)
       ORDER BY name, slug LIMIT ${AUTHORS_MAX}`,
  ])
  return { sections, authors }
}

/** A longer list is no choice any more. */
const AUTHORS_MAX = 200

/** The tags that most articles carry. */
export async function listPopularTags(take: number): Promise<Link[]> {
  return readerClient().$queryRaw<Link[]>`
    SELECT t.slug, t.name FROM tag t
      JOIN archive_month m ON m.archive_id = t.id
     GROUP BY t.id ORDER BY sum(m.article_count) DESC, t.name LIMIT ${take}`
}

/** Null when too many are searching, or it takes too long. */
async function bounded<T>(statement: Sql): Promise<T[] | null> {
  try {
    return await inTurn(async () => {
      const [, rows] = await readerClient().$transaction([
        readerClient().$executeRawUnsafe(`SET LOCAL statement_timeout = ${TIMEOUT_MS}`),
        readerClient().$queryRaw<T[]>(statement),
      ])
      return rows
    })
  } catch (error) {
    if (isCancelled(error)) return null
    throw error
  }
}

/** PostgreSQL's `query_canceled`. */
function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.message.includes('57014')
}
