import 'server-only'
import { cache } from 'react'
import { readerClient } from '@/lib/database/reader-client'
import { listCards } from './cards'
import {
  type ArticleCard,
  type PublicArticle,
  publicArticleSelect,
  toPublicArticle,
} from './public'
import { rankRelated } from './related'

/** Candidates looked at for related posts, newest first: enough to be good, few enough to be quick. */
const RELATED_CANDIDATES = 200

export const getArticle = cache(async (slug: string): Promise<PublicArticle | null> => {
  const row = await readerClient().article.findUnique({
    where: { slug },
    select: publicArticleSelect,
  })
  return row && toPublicArticle(row)
})

/** True when the slug named an article that was withdrawn. */
export async function isWithdrawn(slug: string): Promise<boolean> {
  const rows = await readerClient().$queryRaw<{ withdrawn: boolean }[]>`
    SELECT is_withdrawn(${slug}) AS withdrawn`
  return rows[0]?.withdrawn ?? false
}

/** Where an old path moved to for good, or null. */
export async function getRedirect(path: string): Promise<string | null> {
  const row = await readerClient().redirect.findUnique({
    where: { path },
    select: { target: true },
  })
  return row?.target ?? null
}

export async function getArticleSlug(id: string): Promise<string | null> {
  const row = await readerClient().article.findUnique({ where: { id }, select: { slug: true } })
  return row?.slug ?? null
}

export async function listRelatedArticles(articleId: string): Promise<ArticleCard[]> {
  const reader = readerClient()
  const subject = await reader.article.findUnique({
    where: { id: articleId },
    select: { id: true, categoryId: true, tags: { select: { tagId: true } } },
  })
  if (!subject) return []
  const tagIds = subject.tags.map(({ tagId }) => tagId)
  const [candidates, frequencies] = await Promise.all([
    reader.article.findMany({
      where: {
        OR: [{ categoryId: subject.categoryId }, { tags: { some: { tagId: { in: tagIds } } } }],
      },
      select: { id: true, categoryId: true, publishedAt: true, tags: { select: { tagId: true } } },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      take: RELATED_CANDIDATES,
    }),
    reader.articleTag.groupBy({ by: ['tagId'], where: { tagId: { in: tagIds } }, _count: true }),
  ])
  const ranked = rankRelated(
    { ...subject, tagIds },
    candidates.map((row) => ({
      ...row,
      publishedAt: row.publishedAt as Date,
      tagIds: row.tags.map(({ tagId }) => tagId),
    })),
    new Map(frequencies.map((row) => [row.tagId, row._count])),
  )
  const cards = await listCards({ id: { in: ranked } }, {})
  return ranked.flatMap((id) => cards.filter((card) => card.id === id))
}
