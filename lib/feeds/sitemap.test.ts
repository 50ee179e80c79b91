import { expect, test } from 'vitest'
import { readXml } from '@/lib/testing/feed-rules'
import { toNewsSitemap, toSitemap, toSitemapIndex } from './sitemap'

const url = 'https://news.example/articles/a?b=1&c=%D8%A7'
const moment = new Date('2025-11-04T08:30:00Z')

test('a sitemap names addresses and when they changed, whatever is in them', () => {
  expect(readXml(toSitemap([{ url, changedAt: moment }, { url }])).urlset).toEqual({
    '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
    url: [{ loc: url, lastmod: '2025-11-04T08:30:00.000Z' }, { loc: url }],
  })
  expect(readXml(toSitemapIndex([{ url }])).sitemapindex).toMatchObject({ sitemap: { loc: url } })
  expect(toSitemap([])).toContain('<urlset')
})

test('the news say what they are, of which paper and in which language', () => {
  const title = 'Tide & <Time>'
  const news = { url, title, language: 'ar', publishedAt: moment }
  expect(readXml(toNewsSitemap('The Post', [news])).urlset).toMatchObject({
    url: {
      loc: url,
      'news:news': {
        'news:publication': { 'news:name': 'The Post', 'news:language': 'ar' },
        'news:publication_date': '2025-11-04T08:30:00.000Z',
        'news:title': title,
      },
    },
  })
})
