import type { PublicArticle } from '@/lib/articles/public'
import { paths } from '@/lib/paths'

/** `Author: NAME | ORGANISATION | SECTION`. */
export function Byline({ author }: { author: PublicArticle['author'] }) {
  const desk = [author.organisation, author.section].filter(Boolean)
  return (
    <p className="font-sans text-meta text-ink-2">
      Author:{' '}
      <a href={paths.author(author.slug)} rel="author" className="link font-semibold">
        {author.name}
      </a>
      {desk.map((part) => ` | ${part}`)}
    </p>
  )
}
