import 'server-only'
import { readerClient } from '@/lib/database/reader-client'
import { type ArticleCard, articleCardSelect, toArticleCard } from './public'

/** Published articles as cards, in the order of their ids given here; others are left out. */
export async function listCardsOf(ids: string[]): Promise<ArticleCard[]> {
  if (ids.length === 0) return []
  const rows = await readerClient().article.findMany({
    where: { id: { in: ids } },
    select: articleCardSelect,
  })
  const cards = new Map(rows.map((row) => [row.id, toArticleCard(row)]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}
