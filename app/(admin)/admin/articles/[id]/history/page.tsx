import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EarlierText } from '@/components/writing/earlier-text'
import { HistoryList } from '@/components/writing/history-list'
import { requireWriter } from '@/lib/auth/guards'
import { formatMoment } from '@/lib/clock'
import { wordDiff } from '@/lib/editing/word-diff'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { FIELD_NAMES } from '@/lib/writing/public'
import { getDeskArticle, getEarlierText, listEntries } from '@/lib/writing/queries'
import { DeskPage } from '../../../../desk-page'

export const instant = false
/** The title stands in the page, because it names the article. */
export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ entry?: string }> }

export default async function HistoryPage({ params, searchParams }: Props) {
  const writer = await requireWriter()
  const [{ id }, { entry = '' }, site] = await Promise.all([params, searchParams, getSite()])
  const { timeZone, language } = site
  const article = await getDeskArticle(writer, id, timeZone)
  if (!article) notFound()
  const [entries, earlier] = await Promise.all([
    listEntries(writer, id),
    getEarlierText(writer, id, entry, article.fields),
  ])
  const changes = FIELD_NAMES.filter((name) => earlier?.fields[name] !== article.fields[name]).map(
    (name) => ({ name, parts: wordDiff(earlier?.fields[name] ?? '', article.fields[name]) }),
  )
  return (
    <DeskPage personName={writer.writes.name} current="articles">
      <title>{`History of ${article.fields.title || 'a new article'} — ${site.title}`}</title>
      <h1 className="mb-2 text-h2">{`History of “${article.fields.title || 'a new article'}”`}</h1>
      <p className="mb-8 font-sans">
        <a className="link" href={paths.deskArticle(id)}>
          Back to the article
        </a>
      </p>
      <div className="grid gap-12 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <HistoryList
          {...{ articleId: id, entries, timeZone, language }}
          current={earlier ? entry : undefined}
        />
        {earlier && (
          <section aria-label="An earlier text" className="max-w-column">
            <h2 className="mb-4 text-h3">
              {`As ${earlier.actorName} left it on ${formatMoment(earlier.at, timeZone, language)}`}
            </h2>
            <EarlierText articleId={id} entryId={entry} changes={changes} />
          </section>
        )}
      </div>
    </DeskPage>
  )
}
