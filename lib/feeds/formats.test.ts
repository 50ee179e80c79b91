import { describe, expect, test } from 'vitest'
import { faultsOfAtom, faultsOfJsonFeed, faultsOfRss, readXml } from '@/lib/testing/feed-rules'
import { toAtom } from './atom'
import { type Feed, urnOf } from './feed'
import { toJsonFeed } from './json-feed'
import { toRss } from './rss'

const TAMED = `</title><script>alert("1")</script> & ]]> ' &amp; <!-- ñ 🐙`
/** With four characters that XML cannot hold. */
const HOSTILE = `\u0000${TAMED}\u0008\uFFFF\uD800`

const moment = new Date('2025-11-04T08:30:00Z')

const feed: Feed = {
  title: `Replies to ${HOSTILE}`,
  description: HOSTILE,
  url: 'https://news.example/articles/a/feed.atom',
  pageUrl: 'https://news.example/articles/a',
  language: 'en',
  updatedAt: moment,
  items: ['b', 'c'].map((letter) => ({
    id: urnOf(`0198c0de-0000-7000-8000-00000000000${letter}`),
    url: `https://news.example/c/${letter}`,
    title: HOSTILE,
    author: { name: HOSTILE, ...(letter === 'c' && { url: 'https://news.example/author/c' }) },
    summary: letter === 'c' ? HOSTILE : '',
    html: `<p>${HOSTILE}</p>`,
    publishedAt: moment,
    updatedAt: new Date('2025-11-05T08:30:00Z'),
    categories: letter === 'c' ? [HOSTILE, 'World'] : [],
    ...(letter === 'c' && { imageUrl: 'https://news.example/demo/a-1600.webp' }),
    ...(letter === 'c' && { inReplyTo: { id: urnOf('b'), url: 'https://news.example/c/b' } }),
  })),
}

const empty: Feed = { ...feed, description: '', updatedAt: null, items: [] }

// biome-ignore lint/suspicious/noExplicitAny: what a parser found, whatever that is
const read = (xml: string): any => readXml(xml)

test('in RSS an item is what was written, whatever was written', () => {
  const [first, second] = read(toRss(feed)).rss.channel.item
  expect(first['dc:creator']).toBe(TAMED)
  expect(first.title).toBe(TAMED)
  expect(first.description).toBe(`<p>${TAMED}</p>`)
  expect(second.description).toBe(TAMED)
  expect(second['content:encoded']).toBe(`<p>${TAMED}</p>`)
  expect(second.category).toEqual([TAMED, 'World'])
  expect(first.pubDate).toBe('Tue, 04 Nov 2025 08:30:00 GMT')
})

test('in Atom it is the same, and a reply says what it answers', () => {
  const [first, second] = read(toAtom(feed)).feed.entry
  expect(first['thr:in-reply-to']).toBeUndefined()
  expect(second['thr:in-reply-to']).toEqual({
    '@ref': urnOf('b'),
    '@type': 'text/html',
    '@href': 'https://news.example/c/b',
  })
  expect(second.author).toEqual({ name: TAMED, uri: 'https://news.example/author/c' })
  expect(first.content).toEqual({ '@type': 'html', '#text': `<p>${TAMED}</p>` })
  expect(second.category).toEqual([{ '@term': TAMED }, { '@term': 'World' }])
})

test('JSON says the same', () => {
  const { items } = JSON.parse(toJsonFeed(feed))
  expect(items[0].authors).toEqual([{ name: HOSTILE }])
  expect(items[1].content_html).toBe(`<p>${HOSTILE}</p>`)
  expect(items[1].image).toBe('https://news.example/demo/a-1600.webp')
})

describe.each([
  ['RSS', toRss, faultsOfRss],
  ['Atom', toAtom, faultsOfAtom],
  ['JSON', toJsonFeed, faultsOfJsonFeed],
] as const)('%s', (_, write, faultsOf) => {
  test('is as its specification says, full or empty', () => {
    expect(faultsOf(write(feed))).toEqual([])
    expect(faultsOf(write(empty))).toEqual([])
  })

  test('would not pass with two items of one name, or with an address that is none', () => {
    const [item] = feed.items
    if (!item) throw new Error('there is an item')
    expect(faultsOf(write({ ...feed, items: [item, item] }))).not.toEqual([])
    expect(faultsOf(write({ ...feed, items: [{ ...item, url: '/c/b' }] }))).not.toEqual([])
  })
})
