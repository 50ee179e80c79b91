import { describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { later } from '@/lib/testing/clock'
import { article, category, tag } from '@/lib/testing/factories'
import {
  getArticle,
  getArticleSlug,
  getRedirect,
  isWithdrawn,
  listRelatedArticles,
} from './queries'
import { RELATED_MAX } from './related'

const UNPUBLISHED = ['DRAFT', 'SCHEDULED', 'WITHDRAWN'] as const
const STRANGE = [
  '',
  ' ',
  '%00',
  "'; DROP TABLE article; --",
  'a'.repeat(10_000),
  '../..',
  '👩‍👩‍👧‍👦',
  '\ud800',
]

describe('a slug is answered with nothing, and with no error,', () => {
  test.each(UNPUBLISHED)('when its article is %s', async (status) => {
    const { slug, id } = await article({ status })
    expect(await getArticle(slug)).toBeNull()
    expect(await getArticleSlug(id)).toBeNull()
  })

  test.each(STRANGE)('when nobody has it: %#', async (slug) => {
    expect(await getArticle(slug)).toBeNull()
    expect(await isWithdrawn(slug)).toBe(false)
    expect(await getRedirect(slug)).toBeNull()
  })
})

test('a published article opens, with its tags by name and no private field', async () => {
  const tags = [await tag({ name: 'Zebra' }), await tag({ name: 'Ape' })]
  const { slug } = await article({ tagIds: tags.map(({ id }) => id), importKey: 'wp:4711' })
  const found = await getArticle(slug)
  expect(found?.tags.map(({ name }) => name)).toEqual(['Ape', 'Zebra'])
  expect(JSON.stringify(found)).not.toMatch(/wp:4711|PUBLISHED/)
})

test('withdrawn is said of withdrawn articles only', async () => {
  expect(await isWithdrawn((await article({ status: 'WITHDRAWN' })).slug)).toBe(true)
  for (const status of ['DRAFT', 'SCHEDULED', 'PUBLISHED'] as const) {
    expect(await isWithdrawn((await article({ status })).slug)).toBe(false)
  }
})

test('an old path leads to where it moved, and only the very same path', async () => {
  await appClient().redirect.create({ data: { path: '/2019/05/old', target: '/articles/new' } })
  expect(await getRedirect('/2019/05/old')).toBe('/articles/new')
  for (const path of ['/2019/05/OLD', '/2019/05/old/', '2019/05/old', '/2019/05/%']) {
    expect(await getRedirect(path)).toBeNull()
  }
})

describe('related articles', () => {
  const ids = async (id: string) => (await listRelatedArticles(id)).map((card) => card.id)

  test('never include the article itself, nor what is not published', async () => {
    const tagIds = [(await tag()).id]
    const { id: categoryId } = await category()
    const subject = await article({ tagIds, categoryId })
    for (const status of UNPUBLISHED) await article({ status, tagIds, categoryId })
    expect(await ids(subject.id)).toEqual([])
    const other = await article({ tagIds, categoryId })
    expect(await ids(subject.id)).toEqual([other.id])
    expect(await ids(other.id)).toEqual([subject.id])
  })

  test('share a tag or the category: the rarer tag first, then the newer, and few', async () => {
    const [rare, common] = [await tag(), await tag()]
    const { id: categoryId } = await category()
    const subject = await article({ tagIds: [rare.id, common.id], categoryId })
    const byCommon = []
    for (let i = 0; i < RELATED_MAX; i++) {
      byCommon.push(await article({ tagIds: [common.id], publishedAt: later(i) }))
    }
    const byCategory = await article({ categoryId, publishedAt: later(99) })
    await article()
    const byRare = await article({ tagIds: [rare.id], publishedAt: later(-99) })
    const related = await ids(subject.id)
    expect(related).toEqual(
      [byRare.id, ...byCommon.reverse().map(({ id }) => id)].slice(0, RELATED_MAX),
    )
    expect(related).not.toContain(byCategory.id)
  })

  test('of an article that is not published, or of none, are none', async () => {
    const tagIds = [(await tag()).id]
    await article({ tagIds })
    const draft = await article({ status: 'DRAFT', tagIds })
    expect(await ids(draft.id)).toEqual([])
    expect(await ids(crypto.randomUUID())).toEqual([])
  })
})
