import { formatMoment } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { type ArticleEntryShown, DEED_WORDS } from '@/lib/writing/public'

type Props = {
  articleId: string
  entries: ArticleEntryShown[]
  /** The one whose text is shown. */
  current?: string | undefined
  timeZone: string
  language: string
}

/** What happened to an article, the latest first. */
export function HistoryList({ articleId, entries, current, timeZone, language }: Props) {
  return (
    <ol className="space-y-2 font-sans text-meta">
      {entries.map(({ id, at, deed, actorName, hasText }) => (
        <li key={id}>
          <span className="font-semibold">{DEED_WORDS[deed]}</span>
          {` by ${actorName}, ${formatMoment(at, timeZone, language)}`}
          {hasText && (
            <>
              {' · '}
              <a
                href={paths.deskHistory(articleId, id)}
                className="link"
                aria-current={id === current ? 'true' : undefined}
              >
                What it said
              </a>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
