import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Arrivals } from '@/components/admin/arrivals'
import { BulkBar } from '@/components/admin/bulk-bar'
import { Desk } from '@/components/admin/desk'
import { DeskCard } from '@/components/admin/desk-card'
import { DeskItem } from '@/components/admin/desk-item'
import { DeskPreferences } from '@/components/admin/desk-preferences'
import { EmailLookUp } from '@/components/admin/email-look-up'
import { EmptyQueue } from '@/components/admin/empty-queue'
import { EraseDialog } from '@/components/admin/erase-dialog'
import { FilterChips } from '@/components/admin/filter-chips'
import { LastDecision } from '@/components/admin/last-decision'
import { LiveSign } from '@/components/admin/live-sign'
import { QueueToolbar } from '@/components/admin/queue-toolbar'
import { SavedViews } from '@/components/admin/saved-views'
import { StatusTabs } from '@/components/admin/status-tabs'
import { requireActor, requirePerson } from '@/lib/auth/guards'
import { isGranted } from '@/lib/auth/permissions'
import { decisionSentence } from '@/lib/moderation/late-words'
import { getPreference, listViews } from '@/lib/moderation/preferences'
import type { DeskComment } from '@/lib/moderation/public'
import {
  countQueues,
  getFilterNames,
  getLastDecision,
  listHistories,
  listQueue,
} from '@/lib/moderation/queries'
import {
  queueAddress,
  queueQuery,
  readCursor,
  readOpen,
  readQueueFilter,
} from '@/lib/moderation/queue-filter'
import { chosenValue, isEmptied } from '@/lib/moderation/schema'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../desk-page'
import { OpenDetail } from './open-detail'

export const instant = false
/** The title stands in the page, because it counts. */
export const metadata: Metadata = { robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: Props) {
  const actor = await requireActor('comment.decide')
  const { role } = await requirePerson()
  const asked = await searchParams
  const filter = readQueueFilter(asked)
  const after = readCursor(asked.after)
  const openId = readOpen(asked.c)
  // A form sends its empty fields along; one view has one address.
  if (Object.values(asked).includes('')) redirect(queueAddress(filter, after, openId))
  const [site, counts, { comments, next }, names, last, preference, views] = await Promise.all([
    getSite(),
    countQueues(actor),
    listQueue(actor, filter, after),
    getFilterNames(actor, filter),
    getLastDecision(actor),
    getPreference(actor),
    listViews(actor),
  ])
  const ids = comments.map(({ id }) => id)
  const histories = await listHistories(actor, ids)
  return (
    <DeskPage personName={actor.name}>
      <title>{`(${counts.PENDING}) Comments — ${site.title}`}</title>
      <Desk
        entries={comments.map(toEntry)}
        {...{ filter, after, openId }}
        hasMore={next !== null}
        keyMode={preference.keys}
      >
        <div className="mb-4 flex items-baseline gap-4">
          <h1 className="text-h2">Comments</h1>
          <LiveSign />
        </div>
        <StatusTabs current={filter.status} counts={counts} />
        <QueueToolbar filter={filter} />
        <FilterChips filter={filter} names={names} />
        <div className="flex flex-wrap items-start gap-x-6">
          <SavedViews
            views={views}
            query={queueQuery(filter)}
            mayShare={isGranted(role, 'view.share')}
          />
          <DeskPreferences preference={preference} />
          {isGranted(role, 'contact.see') && <EmailLookUp />}
          {isEmptied(filter.status) && isGranted(role, 'comment.erase') && comments.length > 0 && (
            <EraseDialog status={filter.status} count={counts[filter.status]} />
          )}
        </div>
        <Arrivals />
        {comments.length > 0 && <BulkBar filter={filter} />}
        <div className={openId ? 'desk-split' : undefined}>
          <div>
            {comments.length > 0 ? (
              <ol
                data-density={preference.density.toLowerCase()}
                className="mt-6 max-w-figure space-y-4"
              >
                {comments.map((comment) => (
                  <DeskItem
                    key={comment.id}
                    id={comment.id}
                    authorName={comment.authorName}
                    chosenValue={chosenValue(comment)}
                  >
                    <DeskCard {...site} comment={comment} history={histories.get(comment.id)} />
                  </DeskItem>
                ))}
              </ol>
            ) : (
              <EmptyQueue filter={filter} />
            )}
            {next && (
              <p className="mt-8">
                <a className="button" href={queueAddress(filter, next)}>
                  Next page
                </a>
              </p>
            )}
            <LastDecision
              last={last && { entryId: String(last.id), sentence: decisionSentence(last, site) }}
            />
          </div>
          {openId && (
            <OpenDetail
              {...{ actor, site }}
              id={openId}
              maySeeContact={isGranted(role, 'contact.see')}
              closeHref={queueAddress(filter, after)}
            />
          )}
        </div>
      </Desk>
    </DeskPage>
  )
}

function toEntry({ id, version, status, authorName }: DeskComment) {
  return { id, version, status, authorName }
}
