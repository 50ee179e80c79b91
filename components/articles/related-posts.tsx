import type { ArticleCard as Card } from '@/lib/articles/public'
import { ArticleList } from './article-list'

type Props = { articles: Card[]; timeZone: string; language: string }

export function RelatedPosts({ articles, timeZone, language }: Props) {
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="related-posts" className="no-print mt-20">
      <h2 id="related-posts" className="block-head mb-6">
        Related Posts
      </h2>
      <ArticleList {...{ articles, timeZone, language }} heading="h3" />
    </section>
  )
}
