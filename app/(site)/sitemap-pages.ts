import type { MonthCount } from '@/lib/archives/month-count'
import { listArchiveSlugs, listPublished } from '@/lib/feeds/queries'
import type { SitemapPage } from '@/lib/feeds/sitemap'
import { paths } from '@/lib/paths'
import { absoluteUrl } from '@/lib/site-url'

/** The protocol's own limit for one file. */
const FILE_MAX = 50_000

/** Everything that is no article. */
export async function archivePages(): Promise<SitemapPage[]> {
  const archives = await listArchiveSlugs()
  return [
    { url: absoluteUrl(paths.home) },
    { url: absoluteUrl(paths.privacy) },
    ...archives.map(({ kind, slug }) => ({ url: absoluteUrl(paths[kind](slug)) })),
  ]
}

/** The articles of some months (UTC) that follow one another, or of one. */
export async function articlePages(first: Date, last: Date): Promise<SitemapPage[]> {
  const end = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1))
  const articles = await listPublished(first, end, FILE_MAX)
  return articles.map(({ slug, changedAt }) => ({
    url: absoluteUrl(paths.article(slug)),
    changedAt,
  }))
}

/** `2025-11`: what the part of a month is called. */
export function partOf({ month }: MonthCount): string {
  return month.toISOString().slice(0, 7)
}
