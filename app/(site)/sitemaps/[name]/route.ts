import { connection } from 'next/server'
import { ARTICLES_TAG, SITE_TAG } from '@/lib/articles/tags'
import { toSitemap } from '@/lib/feeds/sitemap'
import { archivePages, articlePages } from '../../sitemap-pages'
import { taggedAnswer } from '../../tagged-answer'

type Route = { params: Promise<{ name: string }> }

/** A part of the sitemap: `pages.xml`, or a month, `2025-11.xml`. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  await connection()
  const [, name, month] = /^(pages|(\d{4}-(?:0[1-9]|1[0-2])))\.xml$/.exec((await params).name) ?? []
  if (!name) return new Response(null, { status: 404 })
  const first = new Date(`${month}-01T00:00:00Z`)
  const pages = month ? await articlePages(first, first) : await archivePages()
  if (pages.length === 0) return new Response(null, { status: 404 })
  return taggedAnswer(toSitemap(pages), 'application/xml', [SITE_TAG, ARTICLES_TAG])
}
