import 'server-only'
import { cache } from 'react'
import { listCards } from '@/lib/articles/cards'
import type { ArticleCard, Link } from '@/lib/articles/public'
import type { Prisma } from '@/lib/database/generated/client'
import { readerClient } from '@/lib/database/reader-client'
import type { Author, Category } from './public'

/** Articles on one page of an archive. */
export const ARTICLES_PER_PAGE = 20

export type ArticleFilter = { category?: string; tag?: string; author?: string }
export type ArticlePage = { articles: ArticleCard[]; pages: number }

/** One page of an archive, newest first. Pages count from 1. */
export async function listArticles(filter: ArticleFilter, page: number): Promise<ArticlePage> {
  const where = {
    ...(filter.category && { category: { slug: filter.category } }),
    ...(filter.author && { author: { slug: filter.author } }),
    ...(filter.tag && { tags: { some: { tag: { slug: filter.tag } } } }),
  } satisfies Prisma.ArticleWhereInput
  const [total, articles] = await Promise.all([
    readerClient().article.count({ where }),
    listCards(where, { skip: (page - 1) * ARTICLES_PER_PAGE, take: ARTICLES_PER_PAGE }),
  ])
  return { articles, pages: Math.max(1, Math.ceil(total / ARTICLES_PER_PAGE)) }
}

/** When the newest article was published; null when there is none. */
export async function getLatestEdition(): Promise<Date | null> {
  const { _max } = await readerClient().article.aggregate({ _max: { publishedAt: true } })
  return _max.publishedAt
}

/** The sections of the paper, in its own order; empty ones are left out. */
export async function listCategories(): Promise<Link[]> {
  return readerClient().category.findMany({
    where: { articles: { some: {} } },
    select: { slug: true, name: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  })
}

export const getCategory = cache(async (slug: string): Promise<Category | null> => {
  return readerClient().category.findUnique({
    where: { slug },
    select: { slug: true, name: true, description: true },
  })
})

export const getTag = cache(async (slug: string): Promise<Link | null> => {
  return readerClient().tag.findUnique({ where: { slug }, select: { slug: true, name: true } })
})

export const getAuthor = cache(async (slug: string): Promise<Author | null> => {
  return readerClient().author.findUnique({
    where: { slug },
    select: { slug: true, name: true, organisation: true, section: true, bio: true },
  })
})
