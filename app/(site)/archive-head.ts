import type { Metadata } from 'next'
import type { Archive } from '@/lib/archives/archive'
import { countPages } from '@/lib/archives/queries'
import { pageOf, paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'
import { feedTypes } from './feed-types'

type Head = {
  archive: Archive
  page: number
  name: string
  description?: string
  /** The address of the first page. */
  base: string
  /** A month has none: nothing is ever added to it. */
  hasFeed?: boolean
}

/** What a list of articles says of itself and of the pages beside it. */
export async function archiveHead(head: Head): Promise<Metadata> {
  const { archive, page, name, description, base, hasFeed = true } = head
  const [site, pages] = await Promise.all([getSite(), countPages(archive)])
  const title = [name, ...(page > 1 ? [`Page ${page} of ${pages}`] : []), site.title].join(' — ')
  const url = absoluteUrl(pageOf(base, page))
  const feeds = [
    ...(hasFeed ? [{ title: `${name} — ${site.title}`, base }] : []),
    { title: site.title, base: paths.home },
  ]
  return {
    title,
    ...(description && { description }),
    alternates: { canonical: url, types: feedTypes(...feeds) },
    pagination: {
      previous: page > 1 ? absoluteUrl(pageOf(base, page - 1)) : null,
      next: page < pages ? absoluteUrl(pageOf(base, page + 1)) : null,
    },
    openGraph: {
      ...{ type: 'website', title, url, siteName: site.title },
      ...(description && { description }),
    },
  }
}
