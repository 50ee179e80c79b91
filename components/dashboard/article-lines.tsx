import { formatMoment } from '@/lib/clock'
import { paths } from '@/lib/paths'
import type { ArticleRow } from '@/lib/writing/public'

type Props = { title: string; rows: ArticleRow[]; timeZone: string; language: string }

/** A few articles of one kind, and when. Nothing where there are none. */
export function ArticleLines({ title, rows, timeZone, language }: Props) {
  if (rows.length === 0) return null
  return (
    <section aria-label={title} className="font-sans">
      <h2 className="block-head mb-2">{title}</h2>
      <ul className="space-y-2">
        {rows.map(({ id, title, publishedAt, savedAt }) => {
          const at = publishedAt ?? savedAt
          return (
            <li key={id}>
              <a href={paths.deskArticle(id)} className="font-serif hover:text-accent" dir="auto">
                {title}
              </a>
              {at && (
                <span className="block text-caption text-ink-3">
                  {formatMoment(at, timeZone, language)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
