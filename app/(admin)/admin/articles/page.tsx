import type { Metadata } from 'next'
import { ArticleFilters } from '@/components/writing/article-filters'
import { ArticleTable } from '@/components/writing/article-table'
import { ArticleTabs } from '@/components/writing/article-tabs'
import { StartButton } from '@/components/writing/start-button'
import { requireWriter } from '@/lib/auth/guards'
import { getSite } from '@/lib/settings/queries'
import { articlesAddress, readArticleFilter } from '@/lib/writing/list-filter'
import { countArticles, listArticles, listChoices } from '@/lib/writing/queries'
import { DeskPage } from '../../desk-page'

export const instant = false
/** The title stands in the page, because it names the newspaper. */
export const metadata: Metadata = { robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ArticlesPage({ searchParams }: Props) {
  const writer = await requireWriter()
  const filter = readArticleFilter(await searchParams)
  const [site, counts, { rows, next }, { sections, authors }] = await Promise.all([
    getSite(),
    countArticles(writer),
    listArticles(writer, filter),
    listChoices(writer),
  ])
  return (
    <DeskPage personName={writer.writes.name} current="articles">
      <title>{`Articles — ${site.title}`}</title>
      <div className="mb-4 flex items-center justify-between gap-4">
        <h1 className="text-h2">Articles</h1>
        <StartButton />
      </div>
      <ArticleTabs filter={filter} counts={counts} />
      <ArticleFilters {...{ filter, sections, authors }} />
      {rows.length > 0 ? (
        <ArticleTable rows={rows} timeZone={site.timeZone} language={site.language} />
      ) : (
        <p className="py-8 font-sans text-ink-2">
          {filter.q || filter.section || filter.author || filter.status !== 'ALL'
            ? 'No articles match.'
            : 'Nothing is written yet.'}
        </p>
      )}
      {next && (
        <p className="mt-8">
          <a className="button" href={articlesAddress({ ...filter, after: next })}>
            Next page
          </a>
        </p>
      )}
    </DeskPage>
  )
}
