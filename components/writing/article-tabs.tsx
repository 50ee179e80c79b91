import type { ArticleStatus } from '@/lib/database/generated/enums'
import { type ArticleFilter, articlesAddress } from '@/lib/writing/list-filter'
import { STATUS_WORDS } from '@/lib/writing/public'

type Props = { filter: ArticleFilter; counts: Record<ArticleStatus, number> }

/** All of them, or those of one kind. */
export function ArticleTabs({ filter, counts }: Props) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const tabs = [
    { status: 'ALL' as const, title: 'All', count: all },
    ...(Object.keys(STATUS_WORDS) as ArticleStatus[]).map((status) => ({
      ...{ status, title: STATUS_WORDS[status], count: counts[status] },
    })),
  ]
  return (
    <nav
      aria-label="Articles by status"
      className="flex flex-wrap gap-x-6 border-b border-rule font-sans"
    >
      {tabs.map(({ status, title, count }) => (
        <a
          key={status}
          href={articlesAddress({ ...filter, status, after: null })}
          aria-current={filter.status === status ? 'page' : undefined}
          className="flex min-h-11 items-center gap-2 border-b-3 border-transparent whitespace-nowrap hover:border-rule-strong aria-[current]:border-accent aria-[current]:font-semibold"
        >
          {title}{' '}
          <span className="text-meta text-ink-3 tabular-nums">{count.toLocaleString('en')}</span>
        </a>
      ))}
    </nav>
  )
}
