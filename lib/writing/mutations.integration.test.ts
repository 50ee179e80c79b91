import { describe, expect, test } from 'vitest'
import { getRedirect, isWithdrawn } from '@/lib/articles/queries'
import { appClient } from '@/lib/database/app-client'
import { writer } from '@/lib/testing/actors'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { article, category, site } from '@/lib/testing/factories'
import { publishedBy, seenByReaders, sendArticle, TEXT, ZONE } from '@/lib/testing/writing'
import { saveArticle } from './mutations'
import { makePreview } from './previews'
import type { Fields } from './public'
import { getDeskArticle, listArticles, listEntries, listPreviews } from './queries'
import type { ArticleInput } from './schema'
import { startArticle } from './starting'

await site({ timeZone: ZONE })
await category({ slug: 'harbour', name: 'Harbour' })
const editor = await writer()

const ALL = { status: 'ALL', q: '', section: '', author: '', mine: null, after: null } as const

describe('what readers see', () => {
  test('is nothing of a draft, however often it is saved', async () => {
    const id = await startArticle(editor, ZONE, NOW)
    for (const intent of ['autosave', 'save'] as const) {
      expect(await sendArticle(editor, id, intent, TEXT)).toMatchObject({
        kind: 'saved',
        change: null,
      })
      expect(await seenByReaders(id)).toBeNull()
    }
  })

  test('is the article once it is published, at an address made from its title', async () => {
    const id = await publishedBy(editor)
    expect(await seenByReaders(id)).toEqual({
      ...{ title: TEXT.title, slug: 'the-tide-was-late' },
      ...{ publishedAt: NOW, contentChangedAt: NOW },
    })
  })

  test('does not change before the change is published, and says since when it is another text', async () => {
    const id = await publishedBy(editor, { title: 'First words' })
    await sendArticle(editor, id, 'save', { title: 'Other words' })
    expect(await seenByReaders(id)).toMatchObject({ title: 'First words' })
    const at = later(DAY_MS)
    expect(await sendArticle(editor, id, 'publish', {}, at)).toMatchObject({ did: 'updated' })
    expect(await seenByReaders(id)).toMatchObject({
      ...{ title: 'Other words', slug: 'first-words', publishedAt: NOW, contentChangedAt: at },
    })
  })

  test('is nothing once it is withdrawn, and the article again when it is published again', async () => {
    const id = await publishedBy(editor, { title: 'Here and gone' })
    const gone = await sendArticle(editor, id, 'withdraw')
    expect(gone).toMatchObject({
      did: 'withdrawn',
      change: { tags: ['articles', `article:${id}`] },
    })
    expect(await seenByReaders(id)).toBeNull()
    expect(await isWithdrawn('here-and-gone')).toBe(true)
    await sendArticle(editor, id, 'publish')
    expect(await seenByReaders(id)).toMatchObject({ slug: 'here-and-gone', publishedAt: NOW })
  })

  test('is found at the new address from every old one, in one step', async () => {
    const id = await publishedBy(editor, { title: 'A first address' })
    await sendArticle(editor, id, 'publish', { slug: 'second' })
    await sendArticle(editor, id, 'publish', { slug: 'third' })
    expect(await getRedirect('/articles/a-first-address')).toBe('/articles/third')
    expect(await getRedirect('/articles/second')).toBe('/articles/third')
    await sendArticle(editor, id, 'publish', { slug: 'second' })
    expect(await getRedirect('/articles/second')).toBeNull()
    expect(await getRedirect('/articles/third')).toBe('/articles/second')
  })

  test('has the tags that were typed and no others', async () => {
    const id = await publishedBy(editor, {
      title: 'Tagged',
      tags: 'Night trains,  harbour , Night Trains',
    })
    const tags = () =>
      appClient().articleTag.findMany({ where: { articleId: id }, select: { tag: true } })
    expect((await tags()).map(({ tag }) => tag.name).sort()).toEqual(['Night Trains', 'harbour'])
    await sendArticle(editor, id, 'publish', { tags: '' })
    expect(await tags()).toEqual([])
  })
})

describe('what is not ready is kept, and not published', () => {
  test.each<[string, Partial<Fields>, string]>([
    ['without a title', { title: ' ' }, 'title'],
    ['without a section that exists', { category: 'nowhere' }, 'category'],
    ['with a picture of which nothing is said', { imageUrl: '/demo/a.webp' }, 'imageAlt'],
    ['with an address that is none', { slug: 'a/b' }, 'slug'],
    ['with somebody else’s address', { slug: 'taken' }, 'slug'],
    [
      'with a script for a canonical address',
      { canonicalUrl: 'javascript:alert(1)' },
      'canonicalUrl',
    ],
  ])('%s', async (_, typed, field) => {
    await article({ slug: 'taken' }).catch(() => null)
    const id = await startArticle(editor, ZONE, NOW)
    const sent = await sendArticle(editor, id, 'publish', { ...TEXT, ...typed })
    expect(sent).toMatchObject({ kind: 'unready', errors: { [field]: expect.any(String) } })
    expect(await seenByReaders(id)).toBeNull()
    expect((await getDeskArticle(editor, id, ZONE))?.fields).toMatchObject(typed)
    await sendArticle(editor, id, 'save')
  })
})

describe('two who write the same article', () => {
  test('the second is told who was faster and what it says now, and nothing is written over', async () => {
    const id = await publishedBy(editor, { title: 'Contested' })
    const opened = await getDeskArticle(editor, id, ZONE)
    const other = await writer()
    await sendArticle(other, id, 'save', { title: 'By the other' })
    const late = { ...TEXT, ...opened?.fields, articleId: id, version: opened?.version ?? 0 }
    for (const intent of ['autosave', 'publish', 'withdraw'] as const) {
      const sent = await saveArticle(editor, { ...late, intent } as ArticleInput, ZONE, NOW)
      expect(sent).toMatchObject({
        ...{ kind: 'stale', byName: 'The editor', at: NOW, fields: { title: 'By the other' } },
      })
    }
    expect(await seenByReaders(id)).toMatchObject({ title: 'Contested' })
  })

  test('of twenty at once one is kept, and the others are told', async () => {
    const id = await publishedBy(editor, { title: 'Crowded' })
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        sendArticle(editor, id, 'save', { title: `Number ${n}` }),
      ),
    )
    const kept = sent.filter(({ kind }) => kind === 'saved')
    expect(kept.length).toBeGreaterThan(0)
    const desk = await getDeskArticle(editor, id, ZONE)
    expect(desk?.version).toBe(1 + kept.length)
  })
})

test('there is nothing at an address that was made up', async () => {
  for (const id of ['nothing', '../x', crypto.randomUUID()]) {
    expect(await getDeskArticle(editor, id, ZONE)).toBeNull()
    expect(await listEntries(editor, id)).toEqual([])
    expect(await listPreviews(editor, id, NOW)).toEqual([])
  }
})

describe('an author', () => {
  test('touches what they began, and finds nothing of others', async () => {
    const id = await publishedBy(editor, { title: 'An editor’s' })
    const someone = await writer('AUTHOR')
    const own = await startArticle(someone, ZONE, NOW)
    expect(await getDeskArticle(someone, id, ZONE)).toBeNull()
    const input = { articleId: id, version: 1, ...(await getDeskArticle(editor, id, ZONE))?.fields }
    for (const intent of ['save', 'publish', 'withdraw'] as const) {
      const sent = await saveArticle(someone, { ...input, intent } as ArticleInput, ZONE, NOW)
      expect(sent).toEqual({ kind: 'gone' })
    }
    expect(await makePreview(someone, id, NOW)).toBeNull()
    expect(await listEntries(someone, id)).toEqual([])
    const { rows } = await listArticles(someone, { ...ALL })
    expect(rows.map((row) => row.id)).toEqual([own])
    expect(await sendArticle(someone, own, 'publish', TEXT)).toMatchObject({ did: 'published' })
  })

  test('writes under a byline of their own, made once', async () => {
    const someone = await writer('AUTHOR')
    const first = await startArticle(someone, ZONE, NOW)
    await sendArticle(someone, first, 'save', TEXT)
    const second = await startArticle(someone, ZONE, NOW)
    expect(second).not.toBe(first)
    const bylines = await Promise.all(
      [first, second].map(async (id) => (await getDeskArticle(someone, id, ZONE))?.fields.author),
    )
    expect(bylines[0]).toBe(bylines[1])
  })
})
