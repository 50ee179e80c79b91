import { connection } from 'next/server'
import { EVERYTHING } from '@/lib/archives/archive'
import { listMonths } from '@/lib/archives/entries'
import { countArticles } from '@/lib/archives/month-count'
import { ARTICLES_TAG, SITE_TAG } from '@/lib/articles/tags'
import { SITEMAP_PAGES, toSitemap, toSitemapIndex } from '@/lib/feeds/sitemap'
import { paths } from '@/lib/paths'
import { absoluteUrl } from '@/lib/site-url'
import { archivePages, articlePages, partOf } from '../sitemap-pages'
import { taggedAnswer } from '../tagged-answer'

/** All addresses in one file, or where the files are when it would be long: one for each month. */
export async function GET(): Promise<Response> {
  await connection()
  const months = await listMonths(EVERYTHING)
  const [newest, oldest] = [months[0], months.at(-1)]
  const isLarge = countArticles(months) > SITEMAP_PAGES
  const parts = ['pages', ...months.map(partOf)].map((name) => paths.sitemapPart(name))
  const body = isLarge
    ? toSitemapIndex(parts.map((path) => ({ url: absoluteUrl(path) })))
    : toSitemap([
        ...(await archivePages()),
        ...(newest && oldest ? await articlePages(oldest.month, newest.month) : []),
      ])
  return taggedAnswer(body, 'application/xml', [SITE_TAG, ARTICLES_TAG])
}
