import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ArticleList } from '@/components/articles/article-list'
import { Pagination } from '@/components/site/pagination'
import { type ArticleFilter, listArticles } from '@/lib/archives/queries'
import { commentsTag } from '@/lib/comments/tags'
import { pageOf } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { SitePage } from './site-page'

type Props = {
  filter: ArticleFilter
  /** Counts from 1; a page beyond the end is not there. */
  page: number
  /** The address of the first page. */
  base: string
  kicker: string
  title: string
  description: ReactNode
}

/** A list of articles by section, tag or author. */
export async function ArchivePage({ filter, page, base, kicker, title, description }: Props) {
  const [site, { articles, pages }] = await Promise.all([getSite(), listArticles(filter, page)])
  if (page > pages) notFound()
  return (
    <SitePage
      tags={articles.map(({ id }) => commentsTag(id))}
      {...(filter.category && { current: filter.category })}
    >
      <header className="max-w-column py-10">
        <p className="kicker mb-2">{kicker}</p>
        <h1 className="text-h1 text-balance">{title}</h1>
        {description && <div className="mt-3 text-standfirst text-ink-2">{description}</div>}
      </header>
      {articles.length > 0 ? (
        <ArticleList {...site} articles={articles} />
      ) : (
        <p className="text-standfirst text-ink-2">Nothing has been published here yet.</p>
      )}
      <Pagination label="Pages" page={page} pages={pages} href={(to) => pageOf(base, to)} />
    </SitePage>
  )
}
