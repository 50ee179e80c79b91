import { formatDay, isoWithOffset } from '@/lib/clock'
import { paths } from '@/lib/paths'
import type { SearchResult } from '@/lib/search/public'
import { MarkedText } from './marked-text'

type Props = { results: SearchResult[]; timeZone: string; language: string }

export function ResultList({ results, timeZone, language }: Props) {
  return (
    <ol className="mt-6 max-w-figure">
      {results.map((result) => (
        <li key={result.slug} className="border-t border-rule py-6">
          <article
            className="relative"
            lang={result.language ?? undefined}
            dir={result.direction ?? undefined}
          >
            <p className="kicker mb-2">{result.section.name}</p>
            <h2 className="text-h3 text-balance">
              <a
                href={paths.article(result.slug)}
                className="underline-offset-4 after:absolute after:inset-0 hover:underline"
              >
                <MarkedText pieces={result.title} />
              </a>
            </h2>
            <p className="mt-2 text-comment text-ink-2">
              … <MarkedText pieces={result.snippet} /> …
            </p>
            <p className="mt-2 font-sans text-meta text-ink-3">
              <time dateTime={isoWithOffset(result.publishedAt, timeZone)}>
                {formatDay(result.publishedAt, timeZone, result.language ?? language)}
              </time>
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}
