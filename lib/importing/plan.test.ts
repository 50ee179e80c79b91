import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type KnownSlug, planImport } from '@/lib/importing/plan'
import { emptyReport } from '@/lib/importing/report'
import { parseWxr } from '@/lib/importing/wxr'

const xml = readFileSync(new URL('fixtures/small.wxr.xml', import.meta.url), 'utf8')

function plan(known: KnownSlug[] = [], text = xml) {
  const report = emptyReport(true)
  const { articles, terms } = planImport(parseWxr(text), known, report)
  const article = (id: string) => articles.find(({ importKey }) => importKey.endsWith(`:${id}`))
  return { articles, terms, report, article }
}

describe('the plan of an import', () => {
  const { articles, terms, report, article } = plan()
  const noteOn = (about: string) =>
    report.notes.filter((each) => each.about.startsWith(about)).map(({ note }) => note)

  it('publishes only what was public to everybody', () => {
    expect(articles.map(({ fields, slug }) => `${fields.status} ${slug}`)).toEqual([
      'PUBLISHED tide',
      'DRAFT a-draft-soon',
      'PUBLISHED море',
      'SCHEDULED tide-2',
      'DRAFT nobodys-business',
      'DRAFT for-friends',
      'PUBLISHED about',
    ])
    expect(noteOn('post 23')).toEqual(['It was private. It is a draft here.'])
    expect(noteOn('post 24')).toEqual(['It was protected by a password. It is a draft here.'])
    expect(noteOn('post 25')).toEqual(['It was in the trash. It was left out, with its comments.'])
  })

  it('keeps what is public only where it has a date', () => {
    const undated = xml.replace('2024-07-01 08:00:00', '0000-00-00 00:00:00')
    expect(plan([], undated).article('21')?.fields).toMatchObject({
      ...{ status: 'DRAFT', publishedAt: null, title: 'Untitled, море' },
    })
  })

  it('gives an article what it had', () => {
    expect(article('0012')).toMatchObject({
      importKey: 'wxr:https://old.example:0012',
      fields: {
        ...{ title: '“Tide” & time', excerpt: 'Short', commentsOpen: true },
        publishedAt: new Date('2024-05-02T08:30:00Z'),
        contentChangedAt: new Date('2024-05-03T09:00:00Z'),
        imageUrl: 'https://old.example/wp-content/uploads/tide.jpg',
        ...{ imageAlt: 'tide', imageCaption: '' },
      },
      place: { author: 'mira-o-neil', category: 'fish-chips', tags: ['море'] },
    })
    expect(article('21')?.fields).toMatchObject({
      ...{ title: 'Untitled, 1 July 2024', excerpt: 'The sea.' },
    })
    expect(article('26')?.fields).toMatchObject({ commentsOpen: false, imageUrl: null })
    expect(noteOn('page 26')).toEqual(['Its featured image is not in the export.'])
  })

  it('gives an article one category; its others are tags', () => {
    expect(article('21')?.place).toMatchObject({ category: 'business', tags: ['salt', 'sea-air'] })
    expect(article('26')?.place).toMatchObject({ category: 'uncategorised', tags: [] })
    expect(terms.categories.map(({ slug }) => slug)).toEqual([
      ...['business', 'fish-chips', 'uncategorised'],
    ])
    expect(terms.tags.map(({ slug }) => slug)).toEqual(['море', 'salt', 'sea-air'])
  })

  it('publishes no login that is an e-mail address', () => {
    expect(terms.authors).toContainEqual({ slug: 'guest', name: 'guest' })
    expect(JSON.stringify(terms.authors)).not.toContain('@')
  })

  it('leads old addresses and numbers to the new ones, in ASCII, and none of what was private', () => {
    expect(articles.flatMap(({ redirects }) => redirects)).toEqual([
      { path: '/2024/05/tide', target: '/articles/tide' },
      { path: '/?p=12', target: '/articles/tide' },
      { path: '/2024/07/море', target: '/articles/%D0%BC%D0%BE%D1%80%D0%B5' },
      { path: '/?p=21', target: '/articles/%D0%BC%D0%BE%D1%80%D0%B5' },
      { path: '/2034/06/tide', target: '/articles/tide-2' },
      { path: '/for-friends', target: '/articles/for-friends' },
      { path: '/about', target: '/articles/about' },
      { path: '/?p=26', target: '/articles/about' },
    ])
  })

  it('decides on comments as WordPress had', () => {
    const shown = article('21')?.comments.map((comment) => [
      comment.importKey.split(':').at(-1),
      comment.parentKey?.split(':').at(-1) ?? null,
      ...[comment.kind, comment.status, comment.authorName, comment.authorUrl],
    ])
    expect(shown).toEqual([
      ['31', null, 'COMMENT', 'APPROVED', 'Anonymous', null],
      ['32', '31', 'COMMENT', 'PENDING', 'Anonymous', null],
      ['33', '32', 'COMMENT', 'APPROVED', 'Cy', null],
      ['34', null, 'COMMENT', 'TRASHED', 'Dot', null],
      ['38', null, 'TRACKBACK', 'APPROVED', 'Another site', 'https://another.example/tide'],
      ['36', null, 'COMMENT', 'TRASHED', 'Fay', null],
      ['37', '36', 'COMMENT', 'APPROVED', 'Gus', null],
    ])
    expect(noteOn('comment 32')).toEqual(['Its name showed an e-mail address: now Anonymous.'])
    expect(noteOn('comment 33')).toEqual(['Its website is no web address: left out.'])
    expect(noteOn('comment 34')[0]).toMatch(/stands at the top/)
    expect(noteOn('comment 35')).toEqual(['It has no text.'])
    expect(noteOn('comment 36')[0]).toMatch(/answers itself/)
  })

  it('says what it leaves out, and no word about commenters', () => {
    expect(report.counts).toMatchObject({ articles: { skipped: 1 }, comments: { skipped: 2 } })
    expect(report.notes).toContainEqual({
      about: 'sticky posts',
      note: '1 found. Here they take their turn by date.',
    })
    expect(noteOn('network addresses')).toEqual(['1 found. None is taken over.'])
    expect(JSON.stringify(report)).not.toMatch(/reader\.example|192\.0\.2/)
  })

  it('takes what is in the file twice once', () => {
    const [, item = ''] = xml.split('<title>For friends</title>')
    const again = `<item><title>For friends</title>${item.split('</item>')[0]}</item>`
    const twice = plan([], xml.replace('</channel>', `${again}</channel>`))
    expect(twice.articles).toEqual(articles)
    expect(twice.report.counts).toMatchObject({
      articles: { skipped: 2 },
      comments: { skipped: 3 },
    })
    const elsewhere = plan([], xml.replace('<wp:comment_id>41<', '<wp:comment_id>31<'))
    expect(elsewhere.article('24')?.comments).toEqual([])
    expect(elsewhere.report.notes).toContainEqual({
      about: 'comment 31',
      note: 'It is there twice.',
    })
  })

  it('leaves addresses that are in use alone, and keeps those of earlier imports', () => {
    const known = [
      { slug: 'about', importKey: null },
      { slug: 'ebb', importKey: 'wxr:https://old.example:0012' },
    ]
    expect(plan(known).articles.map(({ slug }) => slug)).toEqual([
      ...['ebb', 'a-draft-soon', 'море', 'tide', 'nobodys-business', 'for-friends', 'about-2'],
    ])
  })
})
