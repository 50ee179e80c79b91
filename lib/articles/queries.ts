import 'server-only'
import { cache } from 'react'
import { type Entry, listNewestOf } from '@/lib/archives/entries'
import { readerClient } from '@/lib/database/reader-client'
import { listCardsOf } from './cards'
import {
  type ArticleCard,
  type PublicArticle,
  publicArticleSelect,
  toPublicArticle,
} from './public'
import { type Candidate, rankRelated } from './related'

/** Looked at of each tag and of the section, the newest: enough to be good, few enough to be quick. */
const RELATED_CANDIDATES = 50

export const getArticle = cache(async (slug: string): Promise<PublicArticle | null> => {
  const row = await readerClient().article.findUnique({
    where: { slug },
    select: publicArticleSelect,
  })
  return row && toPublicArticle(row)
})

/** Whole articles, in the order of their ids given here; what is not published is left out. */
export async function listWholeArticles(ids: string[]): Promise<PublicArticle[]> {
  const rows = await readerClient().article.findMany({
    where: { id: { in: ids } },
    select: publicArticleSelect,
  })
  const articles = new Map(rows.map((row) => [row.id, toPublicArticle(row)]))
  return ids.flatMap((id) => articles.get(id) ?? [])
}

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
  const [entries, frequencies] = await Promise.all([
    listNewestOf([subject.categoryId, ...tagIds], RELATED_CANDIDATES),
    reader.archiveMonth.groupBy({
      by: ['archiveId'],
      where: { archiveId: { in: tagIds } },
      _sum: { articleCount: true },
    }),
  ])
  const ranked = rankRelated(
    { ...subject, tagIds },
    candidatesIn(entries, subject.categoryId),
    new Map(frequencies.map((row) => [row.archiveId, row._sum.articleCount ?? 0])),
  )
  return listCardsOf(ranked)
}

/** What each has in common, as far as it is among the newest of that: nothing else is read. */
function candidatesIn(entries: Entry[], categoryId: string): Candidate[] {
  const byArticle = new Map<string, Candidate>()
  for (const { archiveId, articleId: id, publishedAt } of entries) {
    const found = byArticle.get(id) ?? { id, publishedAt, categoryId: '', tagIds: [] }
    if (archiveId === categoryId) found.categoryId = categoryId
    else found.tagIds.push(archiveId)
    byArticle.set(id, found)
  }
  return [...byArticle.values()]
}
