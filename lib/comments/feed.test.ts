import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { type CommentFeed, toAtom, toJsonFeed, toRss } from './feed'

const TAMED = `</title><script>alert("1")</script> & ]]> ' &amp; <!-- ñ 🐙`
/** With four characters that XML cannot hold. */
const HOSTILE = `\u0000${TAMED}\u0008\uFFFF\uD800`

const feed: CommentFeed = {
  title: `Replies to ${HOSTILE}`,
  articleId: '0198c0de-0000-7000-8000-000000000001',
  articleUrl: 'https://news.example/articles/a',
  url: 'https://news.example/articles/a/feed.atom',
  language: 'en',
  updatedAt: new Date('2025-11-04T08:30:00Z'),
  replies: ['b', 'c'].map((letter) => ({
    id: `0198c0de-0000-7000-8000-00000000000${letter}`,
    url: `https://news.example/c/${letter}`,
    authorName: HOSTILE,
    html: `<p>${HOSTILE}</p>`,
    createdAt: new Date('2025-11-04T08:30:00Z'),
    parent:
      letter === 'c'
        ? { id: '0198c0de-0000-7000-8000-00000000000b', url: 'https://n.example' }
        : null,
  })),
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
})
const read = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml)
}

test('in RSS a reply is what was written, whatever was written', () => {
  const [item] = read(toRss(feed)).rss.channel.item
  expect(item['dc:creator']).toBe(TAMED)
  expect(item.title).toBe(`Reply by ${TAMED}`)
  expect(item.description).toBe(`<p>${TAMED}</p>`)
  expect(item.pubDate).toBe('Tue, 04 Nov 2025 08:30:00 GMT')
  expect(Object.keys(item)).not.toContain('author')
})

test('in Atom every reply says what it answers: another reply, or the article', () => {
  const [first, second] = read(toAtom(feed)).feed.entry
  expect(first['thr:in-reply-to']).toEqual({
    '@ref': `urn:uuid:${feed.articleId}`,
    '@type': 'text/html',
    '@href': feed.articleUrl,
  })
  expect(second['thr:in-reply-to']['@ref']).toBe(first.id)
  expect(first.author).toEqual({ name: TAMED })
  expect(first.content).toEqual({ '@type': 'html', '#text': `<p>${TAMED}</p>` })
})

test('JSON says the same', () => {
  const { items } = JSON.parse(toJsonFeed(feed))
  expect(items[0].authors).toEqual([{ name: HOSTILE }])
  expect(items[1].content_html).toBe(`<p>${HOSTILE}</p>`)
})

test('a feed without replies is a feed', () => {
  const empty = { ...feed, replies: [] }
  expect(read(toRss(empty)).rss.channel.item).toBeUndefined()
  expect(read(toAtom(empty)).feed.entry).toBeUndefined()
  expect(JSON.parse(toJsonFeed(empty)).items).toEqual([])
})
