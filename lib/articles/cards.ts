import 'server-only'
import { cachedUntil } from '@/lib/cached'
import { commentsTag } from '@/lib/comments/tags'
import type { Prisma } from '@/lib/database/generated/client'
import { readerClient } from '@/lib/database/reader-client'
import { type ArticleCard, articleCardSelect, toArticleCard } from './public'
import { ARTICLES_TAG } from './tags'

/** Published articles as cards, newest first. */
export async function listCards(
  where: Prisma.ArticleWhereInput,
  page: { skip?: number; take?: number },
): Promise<ArticleCard[]> {
  const rows = await readerClient().article.findMany({
    where,
    select: articleCardSelect,
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    ...page,
  })
  return rows.map(toArticleCard)
}

/** A card shows the number of replies, so a list depends on the replies of every article in it. */
export function tagCards(cards: ArticleCard[]): void {
  cachedUntil(ARTICLES_TAG, ...cards.map(({ id }) => commentsTag(id)))
}
