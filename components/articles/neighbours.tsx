import type { ArticleCard } from '@/lib/articles/public'
import { paths } from '@/lib/paths'

type Props = { earlier: ArticleCard | null; later: ArticleCard | null }

/** What was published just before and just after. */
export function Neighbours({ earlier, later }: Props) {
  if (!earlier && !later) return null
  return (
    <nav
      aria-label="Earlier and later articles"
      className="no-print mt-16 grid gap-x-8 gap-y-4 border-t border-rule pt-6 sm:grid-cols-2"
    >
      {earlier ? <Neighbour label="Earlier" rel="prev" article={earlier} /> : <span />}
      {later && (
        <div className="sm:text-end">
          <Neighbour label="Later" rel="next" article={later} />
        </div>
      )}
    </nav>
  )
}

type NeighbourProps = { label: string; rel: string; article: ArticleCard }

function Neighbour({ label, rel, article }: NeighbourProps) {
  return (
    <a href={paths.article(article.slug)} rel={rel} className="group block">
      <span className="font-sans text-meta text-ink-3">{label}</span>
      <span
        className="block text-h3 text-balance group-hover:underline"
        lang={article.language ?? undefined}
        dir={article.direction ?? undefined}
      >
        {article.title}
      </span>
    </a>
  )
}
