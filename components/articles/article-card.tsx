import type { ArticleCard as Card } from '@/lib/articles/public'
import { formatDay, isoWithOffset } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { Picture } from './picture'

type Props = {
  article: Card
  timeZone: string
  language: string
  /** `lead` opens the front page; `row` stands in a list; `brief` has no picture. */
  size?: 'lead' | 'row' | 'brief'
  heading?: 'h2' | 'h3'
  /** Under a heading that names the section already there is none. */
  hasKicker?: boolean
}

export function ArticleCard({ article, timeZone, language, ...options }: Props) {
  const { size = 'row', heading: Heading = 'h3', hasKicker = true } = options
  const isLead = size === 'lead'
  const text = article.standfirst || article.excerpt
  const articleLanguage = article.language ?? language
  return (
    <article
      className="relative"
      lang={article.language ?? undefined}
      dir={article.direction ?? undefined}
    >
      {article.imageUrl && size !== 'brief' && (
        <div className="mb-4">
          <Picture
            url={article.imageUrl}
            alt=""
            eager={isLead}
            sizes={isLead ? '(min-width: 64rem) 42rem, 100vw' : '(min-width: 48rem) 24rem, 100vw'}
          />
        </div>
      )}
      {hasKicker && <p className="kicker mb-2">{article.category.name}</p>}
      <Heading className={isLead ? 'text-display text-balance' : 'text-h3 text-balance'}>
        <a
          href={paths.article(article.slug)}
          className="decoration-1 underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          {article.title}
        </a>
      </Heading>
      {text && (
        <p className={isLead ? 'mt-3 text-standfirst text-ink-2' : 'mt-2 text-comment text-ink-2'}>
          {text}
        </p>
      )}
      <p className="mt-2 font-sans text-meta text-ink-3">
        {isLead && `${article.author.name} · `}
        <time dateTime={isoWithOffset(article.publishedAt, timeZone)}>
          {formatDay(article.publishedAt, timeZone, articleLanguage)}
        </time>
        {article.commentCount > 0 && (
          <>
            {' · '}
            {/* In the site's language, whatever the article's runs like. */}
            <bdi>{countReplies(article.commentCount)}</bdi>
          </>
        )}
      </p>
    </article>
  )
}

export function countReplies(count: number): string {
  return count === 1 ? '1 reply' : `${count.toLocaleString('en')} replies`
}
