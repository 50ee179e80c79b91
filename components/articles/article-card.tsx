import type { ArticleCard as Card } from '@/lib/articles/public'
import { formatDay, isoWithOffset } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { Picture } from './picture'

type Props = {
  article: Card
  timeZone: string
  language: string
  /** `lead` opens the front page; `row` stands in a list; `small` leaves picture and text out. */
  size?: 'lead' | 'row' | 'small'
  heading?: 'h2' | 'h3'
}

export function ArticleCard({ article, timeZone, language, size = 'row', heading = 'h3' }: Props) {
  const Heading = heading
  const isLead = size === 'lead'
  const text = article.standfirst || article.excerpt
  const articleLanguage = article.language ?? language
  return (
    <article
      className="relative"
      lang={article.language ?? undefined}
      dir={article.direction ?? undefined}
    >
      {article.imageUrl && size !== 'small' && (
        <div className="mb-4">
          <Picture
            url={article.imageUrl}
            alt=""
            eager={isLead}
            sizes={isLead ? '(min-width: 64rem) 42rem, 100vw' : '(min-width: 48rem) 24rem, 100vw'}
          />
        </div>
      )}
      <p className="kicker mb-2">{article.category.name}</p>
      <Heading className={isLead ? 'text-display text-balance' : 'text-h3 text-balance'}>
        <a
          href={paths.article(article.slug)}
          className="decoration-1 underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          {article.title}
        </a>
      </Heading>
      {text && size !== 'small' && (
        <p className={isLead ? 'mt-3 text-standfirst text-ink-2' : 'mt-2 text-comment text-ink-2'}>
          {text}
        </p>
      )}
      <p className="mt-2 font-sans text-meta text-ink-3">
        <time dateTime={isoWithOffset(article.publishedAt, timeZone)}>
          {formatDay(article.publishedAt, timeZone, articleLanguage)}
        </time>
        {article.commentCount > 0 && ` · ${countReplies(article.commentCount)}`}
      </p>
    </article>
  )
}

export function countReplies(count: number): string {
  return count === 1 ? '1 reply' : `${count.toLocaleString('en')} replies`
}
