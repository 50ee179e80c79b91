import type { ArticleCard as Card } from '@/lib/articles/public'
import { ArticleCard } from './article-card'

type Props = {
  articles: Card[]
  timeZone: string
  language: string
  heading?: 'h2' | 'h3'
  /** Under the name of their section there is none. */
  hasKickers?: boolean
}

export function ArticleList({ articles, timeZone, language, ...options }: Props) {
  const { heading = 'h2', hasKickers: hasKicker = true } = options
  return (
    <ul className="grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-4">
      {articles.map((article) => (
        <li key={article.id} className="border-t border-rule pt-4">
          <ArticleCard {...{ article, timeZone, language, heading, hasKicker }} />
        </li>
      ))}
    </ul>
  )
}
