import { connection } from 'next/server'
import { listNews } from '@/lib/feeds/queries'
import { toNewsSitemap } from '@/lib/feeds/sitemap'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'

/** What is older is no news to search engines. Milliseconds. */
const NEWS_MS = 48 * 60 * 60 * 1000

/** It names no tags: nothing but the time takes something out of it, so it is kept for seconds. */
export async function GET(): Promise<Response> {
  await connection()
  const [site, news] = await Promise.all([getSite(), listNews(new Date(Date.now() - NEWS_MS))])
  const body = toNewsSitemap(
    site.title,
    news.map(({ slug, ...article }) => ({ ...article, url: absoluteUrl(paths.article(slug)) })),
  )
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
