import 'server-only'
import { cache } from 'react'
import { listCardsOf } from '@/lib/articles/cards'
import type { ArticleCard, Link, PublicArticle } from '@/lib/articles/public'
import { listWholeArticles } from '@/lib/articles/queries'
import { readerClient } from '@/lib/database/reader-client'
import { type Archive, EVERYTHING } from './archive'
import { countEntries, listEntries, listMonths, listNeighbours } from './entries'
import { countArticles, placeAfter } from './month-count'
import type { ArticlePage, Author, Category, SectionRow, Tag } from './public'

/** Articles on one page of an archive. */
export const ARTICLES_PER_PAGE = 20

/** One page of an archive, newest first. Pages count from 1. */
export async function listArticles({ id, period }: Archive, page: number): Promise<ArticlePage> {
  const skip = (page - 1) * ARTICLES_PER_PAGE
  const take = ARTICLES_PER_PAGE
  if (period) {
    const [total, ids] = await Promise.all([
      countEntries(id, period),
      listEntries(id, { from: period.from, before: period.to, skip, take }),
    ])
    return { articles: await listCardsOf(ids), pages: pagesOf(total) }
  }
  const months = await listMonths(id)
  const total = countArticles(months)
  const ids = skip < total ? await listEntries(id, { ...placeAfter(months, skip), take }) : []
  return { articles: await listCardsOf(ids), pages: pagesOf(total) }
}

/** How many pages an archive has; the first always exists. */
export async function countPages({ id, period }: Archive): Promise<number> {
  return pagesOf(period ? await countEntries(id, period) : countArticles(await listMonths(id)))
}

/** Its newest articles, whole: what a feed holds. */
export async function listNewestArticles(
  archiveId: string,
  take: number,
): Promise<PublicArticle[]> {
  return listWholeArticles(await listEntries(archiveId, { before: null, skip: 0, take }))
}

/** What was published just before and just after an article. */
export async function getNeighbours(article: {
  id: string
  publishedAt: Date
}): Promise<{ earlier: ArticleCard | null; later: ArticleCard | null }> {
  const { earlier, later } = await listNeighbours(EVERYTHING, article)
  const cards = await listCardsOf([earlier, later].filter((id) => id !== null))
  const find = (wanted: string | null) => cards.find(({ id }) => id === wanted) ?? null
  return { earlier: find(earlier), later: find(later) }
}

function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / ARTICLES_PER_PAGE))
}

/** What stands on top of the front page: what the editors chose, or the newest, and what follows. */
export async function listTopStories(
  leadArticleId: string | null,
  take: number,
): Promise<ArticleCard[]> {
  const newest = await listEntries(EVERYTHING, { before: null, skip: 0, take })
  return (await listCardsOf([...new Set([leadArticleId ?? [], newest].flat())])).slice(0, take)
}

/** The newest articles of each section, in the paper's own order; empty sections are left out. */
export async function listSectionRows(sections: number, articles: number): Promise<SectionRow[]> {
  const rows = await readerClient().$queryRaw<(Link & { ids: string[] })[]>`
    SELECT c.slug, c.name, newest.ids FROM category c
     CROSS JOIN LATERAL (SELECT array_agg(article_id) AS ids FROM (
       SELECT article_id FROM archive_entry WHERE archive_id = c.id
        ORDER BY published_at DESC, article_id DESC LIMIT ${articles}) entry) newest
     WHERE newest.ids IS NOT NULL
     ORDER BY c.position, c.name LIMIT ${sections}`
  const cards = await listCardsOf(rows.flatMap(({ ids }) => ids))
  return rows.map(({ slug, name, ids }) => ({
    ...{ slug, name },
    articles: cards.filter((card) => ids.includes(card.id)),
  }))
}

/** When the newest article was published; null when there is none. */
export async function getLatestEdition(): Promise<Date | null> {
  const newest = await readerClient().archiveEntry.findFirst({
    where: { archiveId: EVERYTHING },
    select: { publishedAt: true },
    orderBy: { publishedAt: 'desc' },
  })
  return newest?.publishedAt ?? null
}

/** The sections of the paper, in its own order; empty ones are left out. */
export async function listCategories(): Promise<Link[]> {
  return readerClient().$queryRaw<Link[]>`
    SELECT slug, name FROM category c
     WHERE EXISTS (SELECT FROM archive_month m WHERE m.archive_id = c.id)
     ORDER BY position, name`
}

export const getCategory = cache(async (slug: string): Promise<Category | null> => {
  return readerClient().category.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, description: true },
  })
})

export const getTag = cache(async (slug: string): Promise<Tag | null> => {
  const select = { id: true, slug: true, name: true }
  return readerClient().tag.findUnique({ where: { slug }, select })
})

export const getAuthor = cache(async (slug: string): Promise<Author | null> => {
  return readerClient().author.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, organisation: true, section: true, bio: true },
  })
})
