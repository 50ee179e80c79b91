import type { PublicArticle } from '@/lib/articles/public'
import { formatDateLine, formatMoment, isoWithOffset } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { Byline } from './byline'
import { Picture } from './picture'
import { ShareRow } from './share-row'

type Props = {
  article: PublicArticle
  timeZone: string
  language: string
  url: string
  /** How long it takes to read. */
  minutes: number
}

/** A change this soon after publishing is part of publishing. Milliseconds. */
const UPDATED_AFTER_MS = 10 * 60 * 1000

export function ArticleHeader({ article, timeZone, language, url, minutes }: Props) {
  const { publishedAt, contentChangedAt } = article
  const isUpdated = contentChangedAt.getTime() - publishedAt.getTime() > UPDATED_AFTER_MS
  return (
    <header className="pt-6">
      <div>
        <p className="font-sans text-meta text-ink-3">
          <time dateTime={isoWithOffset(publishedAt, timeZone)}>
            {formatDateLine(publishedAt, timeZone, language)}
          </time>
        </p>
        <p className="mt-3">
          <a href={paths.category(article.category.slug)} className="kicker hover:underline">
            {article.category.name}
          </a>
        </p>
        <h1 className="mt-2 text-h1 text-balance">{article.title}</h1>
        {article.standfirst && (
          <p className="mt-4 max-w-column text-standfirst text-ink-2">{article.standfirst}</p>
        )}
      </div>
      {article.imageUrl && (
        <figure className="mt-8">
          <Picture
            url={article.imageUrl}
            alt={article.imageAlt}
            eager
            isWhole
            sizes="(min-width: 52rem) 48rem, 100vw"
          />
          {(article.imageCaption || article.imageCredit) && (
            <figcaption className="mt-2 font-sans text-caption text-ink-3">
              {article.imageCaption}
              {article.imageCredit && <span> {article.imageCredit}</span>}
            </figcaption>
          )}
        </figure>
      )}
      <div className="mt-6 flex max-w-column flex-col gap-4 border-y border-rule py-4">
        <ShareRow title={article.title} url={url} />
        <Byline author={article.author} />
        {minutes > 1 && (
          <p className="font-sans text-meta text-ink-3">{`${minutes} minutes to read`}</p>
        )}
        {isUpdated && (
          <p className="font-sans text-meta text-ink-3">
            Updated{' '}
            <time dateTime={isoWithOffset(contentChangedAt, timeZone)}>
              {formatMoment(contentChangedAt, timeZone, language)}
            </time>
          </p>
        )}
      </div>
    </header>
  )
}
