import type { ArticleCard as Card } from '@/lib/articles/public'
import { ArticleCard } from './article-card'

type Props = { articles: Card[]; timeZone: string; language: string; heading?: 'h2' | 'h3' }

export function ArticleList({ articles, timeZone, language, heading = 'h2' }: Props) {
  return (
    <ul className="grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-4">
      {articles.map((article) => (
        <li key={article.id} className="border-t border-rule pt-4">
          <ArticleCard {...{ article, timeZone, language, heading }} />
        </li>
      ))}
    </ul>
  )
}
