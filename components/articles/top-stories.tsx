import type { ArticleCard as Card } from '@/lib/articles/public'
import { ArticleCard } from './article-card'

type Props = { articles: Card[]; timeZone: string; language: string }

/** The lead, and beside it what else one should know today. */
export function TopStories({ articles, timeZone, language }: Props) {
  const [lead, ...secondaries] = articles
  if (!lead) return null
  return (
    <div className="grid gap-x-8 gap-y-10 pt-8 lg:grid-cols-12">
      <div className={secondaries.length > 0 ? 'lg:col-span-8' : 'lg:col-span-12'}>
        <ArticleCard {...{ timeZone, language }} article={lead} size="lead" heading="h2" />
      </div>
      {secondaries.length > 0 && (
        <ul className="grid content-start gap-x-8 gap-y-6 sm:grid-cols-2 lg:col-span-4 lg:grid-cols-1 lg:border-s lg:border-rule lg:ps-8">
          {secondaries.map((article, index) => (
            <li
              key={article.id}
              className="border-t border-rule pt-5 lg:first:border-t-0 lg:first:pt-0"
            >
              <ArticleCard
                {...{ article, timeZone, language }}
                size={index === 0 ? 'row' : 'brief'}
                heading="h2"
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
