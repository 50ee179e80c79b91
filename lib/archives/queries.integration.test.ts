import { expect, test } from 'vitest'
import { later } from '@/lib/testing/clock'
import { article, author, category, comment, tag } from '@/lib/testing/factories'
import {
  ARTICLES_PER_PAGE,
  getAuthor,
  getCategory,
  getTag,
  listArticles,
  listCategories,
} from './queries'

const slugsOf = async (filter: Parameters<typeof listArticles>[0], page = 1) =>
  (await listArticles(filter, page)).articles.map(({ slug }) => slug)

test.each(['nobody', '', "' OR 1=1"])(
  'an unknown name (%j) is null and lists nothing',
  async (slug) => {
    expect([await getCategory(slug), await getTag(slug), await getAuthor(slug)]).toEqual([
      null,
      null,
      null,
    ])
    if (slug) expect(await listArticles({ category: slug }, 1)).toEqual({ articles: [], pages: 1 })
  },
)

test('an archive lists what is published and nothing else, newest first', async () => {
  const [section, writer, subject] = [await category(), await author(), await tag()]
  const here = { categoryId: section.id, authorId: writer.id, tagIds: [subject.id] }
  for (const status of ['DRAFT', 'SCHEDULED', 'WITHDRAWN'] as const)
    await article({ ...here, status })
  const older = await article({ ...here, publishedAt: later(-1) })
  const newer = await article({ ...here, publishedAt: later(1) })
  await article()
  const filters = [{ category: section.slug }, { author: writer.slug }, { tag: subject.slug }]
  for (const filter of filters) expect(await slugsOf(filter)).toEqual([newer.slug, older.slug])
  expect(await slugsOf({ category: section.slug, author: (await author()).slug })).toEqual([])
})

test('a long archive has every article on exactly one page', async () => {
  const { id: categoryId, slug } = await category()
  const { id: authorId } = await author()
  const made = []
  // All of the same moment: the order must not depend on luck.
  for (let i = 0; i <= ARTICLES_PER_PAGE; i++) made.push(await article({ categoryId, authorId }))
  const filter = { category: slug }
  expect((await listArticles(filter, 1)).pages).toBe(2)
  const shown = [...(await slugsOf(filter, 1)), ...(await slugsOf(filter, 2))]
  expect(shown.sort()).toEqual(made.map(({ slug }) => slug).sort())
  expect(await slugsOf(filter, 3)).toEqual([])
})

test('a card counts the replies a stranger may see, and no pingbacks', async () => {
  const { id: categoryId, slug } = await category()
  const { id: articleId } = await article({ categoryId })
  await comment({ articleId })
  await comment({ articleId })
  await comment({ articleId, kind: 'PINGBACK' })
  for (const status of ['PENDING', 'SPAM', 'TRASHED'] as const) await comment({ articleId, status })
  const { articles } = await listArticles({ category: slug }, 1)
  expect(articles.map(({ commentCount }) => commentCount)).toEqual([2])
})

test('a section appears when something is published in it, in the paper’s own order', async () => {
  const last = await category({ name: 'A', position: 9 })
  const first = await category({ name: 'B', position: -9 })
  const draftsOnly = await category({ name: 'C' })
  await article({ categoryId: draftsOnly.id, status: 'DRAFT' })
  for (const { id } of [last, first]) await article({ categoryId: id })
  const slugs = (await listCategories()).map(({ slug }) => slug)
  expect(slugs[0]).toBe(first.slug)
  expect(slugs.at(-1)).toBe(last.slug)
  expect(slugs).not.toContain(draftsOnly.slug)
})
