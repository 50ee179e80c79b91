import type { DeskComment } from '@/lib/moderation/public'
import { queueAddress } from '@/lib/moderation/queue-filter'
import { PanelLink } from './panel-link'

/** Ways on from one comment: what else there is of the same kind. */
export function MoreOfThis({ comment: { id, article } }: { comment: DeskComment }) {
  const ways = [
    { label: 'All by this person', href: queueAddress({ status: 'ALL', person: id }) },
    { label: 'All from this address', href: queueAddress({ status: 'ALL', address: id }) },
    {
      label: 'All on this article',
      href: queueAddress({ status: 'ALL', article: article.slug }),
    },
  ]
  return (
    <details className="desk-menu">
      <summary className="button">More</summary>
      <ul>
        <li>
          <PanelLink commentId={id}>Details</PanelLink>
        </li>
        {ways.map(({ label, href }) => (
          <li key={label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
