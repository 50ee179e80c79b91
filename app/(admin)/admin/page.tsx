import type { Metadata } from 'next'
import { ArticleLines } from '@/components/dashboard/article-lines'
import { LeadForm } from '@/components/dashboard/lead-form'
import { StartButton } from '@/components/writing/start-button'
import { findWriter, requireActor, requirePerson } from '@/lib/auth/guards'
import { isGranted } from '@/lib/auth/permissions'
import { countQueues } from '@/lib/moderation/queries'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { readArticleFilter } from '@/lib/writing/list-filter'
import { getPublishedTitle, listArticles } from '@/lib/writing/queries'
import type { Writer } from '@/lib/writing/writer'
import { DeskPage } from '../desk-page'

export const instant = false
/** The title stands in the page, because it names the newspaper. */
export const metadata: Metadata = { robots: { index: false } }

/** Articles of each kind that are shown. */
const SHOWN = 5

/** Articles the lead is chosen from: older ones are no news. */
const LEADS = 30

/** What waits for this person, and where everything is. */
export default async function Dashboard() {
  const person = await requirePerson()
  const mayDecide = isGranted(person.role, 'comment.decide')
  const [site, writer, counts] = await Promise.all([
    getSite(),
    findWriter(),
    mayDecide ? countQueues(await requireActor('comment.decide')) : null,
  ])
  const list = async (asked: Record<string, string>) =>
    writer ? (await listArticles(writer, readArticleFilter(asked))).rows : []
  const [drafts, scheduled, published, leads] = await Promise.all([
    list({ status: 'DRAFT', mine: '1' }),
    list({ status: 'SCHEDULED' }),
    list({ status: 'PUBLISHED' }),
    writer?.edits ? listLeads(writer, site.leadArticleId) : [],
  ])
  const words = { timeZone: site.timeZone, language: site.language }
  return (
    <DeskPage personName={person.name} current="dashboard">
      <title>{`Dashboard — ${site.title}`}</title>
      <h1 className="mb-6 text-h2">Dashboard</h1>
      <div className="mb-8 flex flex-wrap items-center gap-4">
        {counts && (
          <a href={paths.desk} className={counts.PENDING > 0 ? 'button button-primary' : 'button'}>
            {waiting(counts.PENDING)}
          </a>
        )}
        {writer && <StartButton />}
        <a href={paths.home} className="button">
          View the newspaper
        </a>
      </div>
      <div className="grid gap-10 md:grid-cols-2 lg:grid-cols-3">
        <ArticleLines title="Your drafts" rows={drafts.slice(0, SHOWN)} {...words} />
        <ArticleLines title="Scheduled" rows={scheduled.slice(0, SHOWN)} {...words} />
        <ArticleLines title="Published" rows={published.slice(0, SHOWN)} {...words} />
        {writer?.edits && (
          <section aria-label="Front page">
            <h2 className="block-head mb-2">Front page</h2>
            <LeadForm lead={site.leadArticleId} articles={leads} />
          </section>
        )}
      </div>
    </DeskPage>
  )
}

/** The latest, and the one that is chosen, however old it is. */
async function listLeads(writer: Writer, chosen: string | null) {
  const { rows } = await listArticles(writer, readArticleFilter({ status: 'PUBLISHED' }))
  const latest = rows.slice(0, LEADS)
  if (!chosen || latest.some(({ id }) => id === chosen)) return latest
  const title = await getPublishedTitle(writer, chosen)
  return title === null ? latest : [{ id: chosen, title }, ...latest]
}

function waiting(count: number): string {
  if (count === 0) return 'No replies wait'
  return count === 1 ? '1 reply waits' : `${count.toLocaleString('en')} replies wait`
}
