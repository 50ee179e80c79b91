import { toXml } from './xml'

export type SitemapPage = { url: string; changedAt?: Date }
export type SitemapNews = { url: string; title: string; language: string; publishedAt: Date }

/** The protocol of sitemaps.org allows 50,000; what is longer is read in parts. */
export const SITEMAP_PAGES = 10_000

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Every address that is worth finding. */
export function toSitemap(pages: SitemapPage[]): string {
  return toXml('urlset', { '@xmlns': NAMESPACE, url: pages.map(toEntry) })
}

/** Where the parts of a large sitemap are. */
export function toSitemapIndex(parts: SitemapPage[]): string {
  return toXml('sitemapindex', { '@xmlns': NAMESPACE, sitemap: parts.map(toEntry) })
}

/** Google's extension for what has just been published. */
export function toNewsSitemap(publication: string, news: SitemapNews[]): string {
  return toXml('urlset', {
    '@xmlns': NAMESPACE,
    '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
    url: news.map(({ url, title, language, publishedAt }) => ({
      loc: url,
      'news:news': {
        'news:publication': { 'news:name': publication, 'news:language': language },
        'news:publication_date': publishedAt.toISOString(),
        'news:title': title,
      },
    })),
  })
}

function toEntry({ url, changedAt }: SitemapPage) {
  return { loc: url, ...(changedAt && { lastmod: changedAt.toISOString() }) }
}
