import type { Metadata } from 'next'
import { DeskCard } from '@/components/admin/desk-card'
import { queueHref, STATUS_LABELS, StatusTabs } from '@/components/admin/status-tabs'
import { requireActor } from '@/lib/auth/guards'
import { countByStatus, countReported, listQueue } from '@/lib/moderation/queries'
import { queue } from '@/lib/moderation/schema'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../desk-page'

export const instant = false
/** The title stands in the page, because it counts. */
export const metadata: Metadata = { robots: { index: false } }

type Props = { searchParams: Promise<{ status?: string; after?: string }> }

export default async function QueuePage({ searchParams }: Props) {
  const actor = await requireActor('comment.decide')
  const { status: asked, after = null } = await searchParams
  const status = queue.catch('PENDING').parse(asked)
  const [site, counts, reported, { comments, next }] = await Promise.all([
    getSite(),
    countByStatus(actor),
    countReported(actor),
    listQueue(actor, status, after),
  ])
  return (
    <DeskPage personName={actor.name}>
      <title>{`(${counts.PENDING}) Comments — ${site.title}`}</title>
      <h1 className="mb-4 text-h2">Comments</h1>
      <StatusTabs current={status} counts={{ ...counts, REPORTED: reported }} />
      {comments.length > 0 ? (
        <ol className="mt-6 max-w-figure space-y-4">
          {comments.map((comment) => (
            <li key={comment.id}>
              <DeskCard {...site} comment={comment} />
            </li>
          ))}
        </ol>
      ) : (
        <p className="py-16 text-standfirst text-ink-2">
          {status === 'PENDING' ? 'All caught up.' : `Nothing under ${STATUS_LABELS[status]}.`}
        </p>
      )}
      {next && (
        <p className="mt-8">
          <a
            className="button"
            href={`${queueHref(status)}${status === 'PENDING' ? '?' : '&'}after=${next}`}
          >
            Next page
          </a>
        </p>
      )}
    </DeskPage>
  )
}
