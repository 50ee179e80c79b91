import { snippet } from '@/components/admin/snippet'
import { queueAddress } from '@/lib/moderation/queue-filter'
import { paths } from '@/lib/paths'

type Props = { article: { slug: string; title: string }; lead: string }

/** What it is all about. */
export function ArticleLine({ article: { slug, title }, lead }: Props) {
  return (
    <div className="font-sans text-meta text-ink-2">
      <p>
        <a href={paths.article(slug)} className="link font-semibold">
          <bdi>{title}</bdi>
        </a>
        {' · '}
        <a href={queueAddress({ status: 'ALL', article: slug })} className="link">
          all replies to it
        </a>
      </p>
      {lead && <p dir="auto">{snippet(lead, 240)}</p>}
    </div>
  )
}
