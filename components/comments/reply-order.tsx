import { REPLY_ORDERS, type ReplyOrder } from '@/lib/comments/thread-page'
import { paths } from '@/lib/paths'

type Props = { slug: string; order: ReplyOrder }

const LABELS: Record<ReplyOrder, string> = {
  oldest: 'Oldest first',
  newest: 'Newest first',
  'most-replied': 'Most replied',
}

/** All orders have addresses of their own, so each is a page like any other. */
export function ReplyOrderLinks({ slug, order }: Props) {
  return (
    <nav aria-label="Order of replies" className="no-print mt-3 flex gap-4 font-sans text-meta">
      {REPLY_ORDERS.map((value) => (
        <a
          key={value}
          href={`${paths.comments(slug, { order: value, page: 1 })}#replies`}
          aria-current={value === order ? 'true' : undefined}
          className="py-1 underline underline-offset-4 aria-[current]:font-semibold aria-[current]:no-underline"
        >
          {LABELS[value]}
        </a>
      ))}
    </nav>
  )
}
