import 'server-only'
import type { Prisma } from '@/lib/database/generated/client'
import { readerClient } from '@/lib/database/reader-client'
import { type ArticleCard, articleCardSelect, toArticleCard } from './public'

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
