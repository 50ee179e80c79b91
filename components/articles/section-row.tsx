import type { ReactNode } from 'react'
import type { ArticleCard as Card } from '@/lib/articles/public'
import { ArticleCard } from './article-card'

type Props = {
  id: string
  title: ReactNode
  articles: Card[]
  timeZone: string
  language: string
}

/** One section's newest, side by side. The first takes the room that is left. */
export function SectionRow({ id, title, articles, timeZone, language }: Props) {
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="block-head mb-6">
        {title}
      </h2>
      <ul className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
        {articles.map((article, index) => (
          <li
            key={article.id}
            className={`border-t border-rule pt-5 first:border-t-0 first:pt-0 sm:border-t-0 sm:pt-0 lg:not-first:border-s lg:not-first:border-rule lg:not-first:ps-8 lg:nth-[4n+1]:border-s-0 lg:nth-[4n+1]:ps-0 ${isWide(index, articles.length) ? 'lg:col-span-2' : ''}`}
          >
            <ArticleCard {...{ article, timeZone, language }} hasKicker={false} heading="h3" />
          </li>
        ))}
      </ul>
    </section>
  )
}

function isWide(index: number, count: number): boolean {
  return count === 2 || (count === 3 && index === 0)
}
