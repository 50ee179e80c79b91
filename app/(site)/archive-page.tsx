import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Thing } from 'schema-dts'
import { ArticleList } from '@/components/articles/article-list'
import { JsonLd } from '@/components/site/json-ld'
import { Pagination } from '@/components/site/pagination'
import type { Archive } from '@/lib/archives/archive'
import { listArticles } from '@/lib/archives/queries'
import { feedOf, pageOf, paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { breadcrumbs } from '@/lib/structured-data'
import { cardTags } from './card-tags'
import { SitePage } from './site-page'

type Props = {
  archive: Archive
  /** Counts from 1; a page beyond the end is not there. */
  page: number
  /** The address of the first page. */
  base: string
  kicker: string
  title: string
  description?: ReactNode
  /** The slug of the section this is. */
  current?: string
  /** What it is about besides its place, as data. */
  about?: Thing[]
  /** A month has none, and none that is empty: anybody could make one up. */
  isMonth?: boolean
  /** Stands below the list. */
  children?: ReactNode
}

/** A list of articles by section, tag, author or month. */
export async function ArchivePage(props: Props) {
  const { archive, page, base, kicker, title, description, current, about = [] } = props
  const [site, { articles, pages }] = await Promise.all([getSite(), listArticles(archive, page)])
  if (page > pages || (props.isMonth && articles.length === 0)) notFound()
  const { timeZone, language } = site
  const steps = [
    { name: site.title, path: paths.home },
    { name: title, path: base },
  ]
  return (
    <SitePage tags={cardTags(articles)} {...(current && { current })}>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 py-10">
        <div className="max-w-column">
          <p className="kicker mb-2">{kicker}</p>
          <h1 className="text-h1 text-balance">{title}</h1>
          {description && <div className="mt-3 text-standfirst text-ink-2">{description}</div>}
          {page > 1 && (
            <p className="mt-3 font-sans text-meta text-ink-3">
              Page {page} of {pages}
            </p>
          )}
        </div>
        {!props.isMonth && (
          <p className="no-print font-sans text-meta">
            <a href={feedOf(base, 'xml')} className="link inline-block py-2">
              Follow by RSS
            </a>
          </p>
        )}
      </header>
      {articles.length > 0 ? (
        <ArticleList {...{ articles, timeZone, language }} hasKickers={!current} />
      ) : (
        <p className="text-standfirst text-ink-2">
          Nothing has been published here yet. You can{' '}
          <a href={paths.search} className="link">
            search everything else
          </a>
          .
        </p>
      )}
      <Pagination label="Pagination" page={page} pages={pages} href={(to) => pageOf(base, to)} />
      {props.children}
      <JsonLd things={[breadcrumbs(steps), ...about]} />
    </SitePage>
  )
}
