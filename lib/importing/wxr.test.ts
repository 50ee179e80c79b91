import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { ImportError } from '@/lib/importing/import-error'
import { parseWxr } from '@/lib/importing/wxr'
import { hasSharedData, readSharedData } from '@/lib/testing/shared-data'

const file = readFileSync(new URL('fixtures/small.wxr.xml', import.meta.url), 'utf8')

describe('a WordPress export', () => {
  const { site, authors, categories, tags, items, skipped } = parseWxr(file)
  const [post, page, attachment] = items

  it('names its site, its authors and its terms', () => {
    expect(site).toEqual({ title: 'The Harbour & Hill Post', url: 'https://old.example' })
    expect(authors).toEqual([{ login: 'mira', email: 'mira@old.example', name: "Mira O'Neil" }])
    expect(categories).toEqual([
      { slug: 'business', name: 'Business', parentSlug: null, description: '' },
      {
        slug: 'fish-chips',
        name: 'Fish & Chips',
        parentSlug: 'business',
        description: 'All fried.',
      },
    ])
    expect(tags).toEqual([{ slug: 'море', name: 'море' }])
  })

  it('gives a post everything it had', () => {
    expect(post).toMatchObject({
      ...{ id: '0012', type: 'post', title: '“Tide” & time', slug: 'tide', status: 'publish' },
      ...{ link: 'https://old.example/2024/05/tide/', path: '/2024/05/tide/', creator: 'mira' },
      ...{
        publishedAt: new Date('2024-05-02T08:30:00Z'),
        modifiedAt: new Date('2024-05-03T09:00:00Z'),
      },
      ...{
        excerpt: 'Short',
        thumbnailId: '14',
        isSticky: true,
        commentStatus: 'open',
        password: '',
      },
      categories: [{ slug: 'fish-chips', name: 'Fish & Chips' }],
      tags: [{ slug: 'море', name: 'море' }],
      ...{ parentId: null, attachmentUrl: null },
    })
  })

  it('keeps contents to the letter', () => {
    expect(post?.content).toBe(
      '  <!-- wp:paragraph -->\n<p>Salt &amp; wind ]]> land</p>\n<!-- /wp:paragraph -->\n',
    )
  })

  it('dates a draft by the clock of its site', () => {
    expect(page).toMatchObject({
      ...{ id: '13', type: 'page', title: 'A draft – “soon”', path: '/?p=13', slug: '' },
      ...{ publishedAt: new Date('2024-06-01T07:00:00Z'), modifiedAt: null, password: 'secret' },
      ...{
        categories: [],
        tags: [],
        comments: [],
        thumbnailId: null,
        isSticky: false,
        content: '',
      },
    })
  })

  it('knows the files of attachments', () => {
    expect(attachment).toMatchObject({
      ...{ id: '14', type: 'attachment', parentId: '0012', publishedAt: null },
      attachmentUrl: 'https://old.example/wp-content/uploads/tide.jpg',
    })
  })

  it('has the replies and pingbacks, with what WordPress had decided', () => {
    expect(post?.comments).toEqual([
      {
        ...{ id: '1', parentId: null, author: 'Ann & Bo', email: 'ann@reader.example' },
        ...{ url: 'https://reader.example/?a=1&b=2', ip: '192.0.2.7', type: 'comment' },
        ...{ postedAt: new Date('2024-05-02T12:00:00Z'), approved: '1' },
        content: 'Well <b>said</b> &lt;3',
      },
      {
        ...{ id: '2', parentId: '1', author: 'Other site', email: '', url: '', ip: '' },
        ...{ postedAt: null, approved: 'spam', type: 'pingback', content: ' […] tide &amp; time ' },
      },
    ])
  })

  it('counts what it leaves out', () => {
    expect(skipped).toEqual({ nav_menu_item: 1, order_note: 1, unreadable: 1 })
  })

  it('may begin with a byte order mark, end its lines as Windows does, and be empty', () => {
    expect(parseWxr(`\uFEFF${file.replaceAll('\n', '\r\n')}`).items).toEqual(items)
    const empty = '<rss><channel><wp:wxr_version>1.1</wp:wxr_version></channel></rss>'
    expect(parseWxr(empty)).toMatchObject({ authors: [], items: [], skipped: {} })
  })
})

describe('a file that is no complete export is refused with one sentence', () => {
  const bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
  const nested = `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`
  const table: [what: string, text: string, sentence: RegExp][] = [
    ['nothing', '', /not an XML file/],
    ['JSON', '{"posts":[]}', /not an XML file/],
    ['a web page', '<!doctype html><p>x</p>', /not a WordPress export/],
    ['a feed', '<rss><channel><item/></channel></rss>', /not a WordPress export/],
    ['a cut', file.slice(0, file.indexOf('Short')), /not complete/],
    ['a cut in the tail', file.slice(0, -4), /not complete/],
    ['a lost tag', file.replace('</item>', ''), /damaged near line \d+/],
    ['a lost end of CDATA', file.replace('Short]]>', 'Short'), /damaged near line \d+/],
    ['entities of its own', file.replace('<rss', `${bomb}<rss`), /not built as WordPress/],
    ['entities half way', file.replace('<item>', `${bomb}<item>`), /not built as WordPress/],
    ['endless nesting', file.replace('<item></item>', nested), /not built as WordPress/],
    ['another root', file.replace('<rss', '<x><rss').replace(/\s*$/, '</x></rss>'), /damaged/],
  ]

  test.each(table)('%s', (_, text, sentence) => {
    expect(() => parseWxr(text)).toThrow(ImportError)
    expect(() => parseWxr(text)).toThrow(sentence)
  })

  test('wherever it is cut', () => {
    for (let end = 0; end < file.trimEnd().length; end += 37) {
      expect(() => parseWxr(file.slice(0, end))).toThrow(ImportError)
    }
  })
})

describe.skipIf(!hasSharedData)('the export themes are tested with', () => {
  it('is read to the last post and reply', () => {
    const { site, authors, categories, tags, items, skipped } = parseWxr(
      readSharedData('themeunittestdata.wordpress.xml'),
    )
    const idsOf = (type: string) => items.filter((item) => item.type === type).map(({ id }) => id)
    const comments = items.flatMap((item) => item.comments)
    expect(site.url).toBe('https://wpthemetestdata.wordpress.com')
    expect(
      [idsOf('post'), idsOf('page'), idsOf('attachment')].map((ids) => new Set(ids).size),
    ).toEqual([58, 21, 37])
    expect([authors, categories, tags, comments].map((list) => list.length)).toEqual([
      2, 68, 110, 33,
    ])
    expect(items.every((item) => item.publishedAt && item.path)).toBe(true)
    expect(skipped).toEqual({ nav_menu_item: 70 })
  })
})
