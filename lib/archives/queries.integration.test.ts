import { expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { DAY_MS, later } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import { article, author, category, comment, tag } from '@/lib/testing/factories'
import { blocksOf, queriesOf } from '@/lib/testing/query-blocks'
import { EVERYTHING, periodOf } from './archive'
import {
  ARTICLES_PER_PAGE,
  getAuthor,
  getCategory,
  getNeighbours,
  getTag,
  listArticles,
  listCategories,
} from './queries'

const slugsOf = async (archive: Parameters<typeof listArticles>[0], page = 1) =>
  (await listArticles(archive, page)).articles.map(({ slug }) => slug)

test.each(['nobody', '', "' OR 1=1"])('an unknown name (%j) is null', async (slug) => {
  expect([await getCategory(slug), await getTag(slug), await getAuthor(slug)]).toEqual([
    null,
    null,
    null,
  ])
})

test('an archive lists what is published and nothing else, newest first', async () => {
  const [section, writer, subject] = [await category(), await author(), await tag()]
  const here = { categoryId: section.id, authorId: writer.id, tagIds: [subject.id] }
  for (const status of ['DRAFT', 'SCHEDULED', 'WITHDRAWN'] as const)
    await article({ ...here, status })
  const older = await article({ ...here, publishedAt: later(-1) })
  const newer = await article({ ...here, publishedAt: later(1) })
  await article()
  for (const { id } of [section, writer, subject]) {
    expect(await slugsOf({ id })).toEqual([newer.slug, older.slug])
  }
  expect(await listArticles({ id: (await category()).id }, 1)).toEqual({ articles: [], pages: 1 })
})

test('what is withdrawn, moved or tagged anew is where it belongs at once', async () => {
  const [from, to, subject] = [await category(), await category(), await tag()]
  const { id, slug } = await article({ categoryId: from.id })
  const where = { id }
  await appClient().article.update({ where, data: { categoryId: to.id } })
  await appClient().articleTag.create({ data: { articleId: id, tagId: subject.id } })
  const lists = () => Promise.all([from, to, subject].map(({ id }) => slugsOf({ id })))
  expect(await lists()).toEqual([[], [slug], [slug]])
  await appClient().articleTag.deleteMany({ where: { articleId: id } })
  expect(await lists()).toEqual([[], [slug], []])
  await appClient().article.update({ where, data: { status: 'WITHDRAWN' } })
  expect(await lists()).toEqual([[], [], []])
  await appClient().article.update({ where, data: { status: 'PUBLISHED' } })
  expect(await lists()).toEqual([[], [slug], []])
  await appClient().article.delete({ where })
  expect(await lists()).toEqual([[], [], []])
  expect(await appClient().archiveMonth.findMany({ where: { archiveId: to.id } })).toEqual([])
})

test('a long archive has every article on exactly one page, whatever its month', async () => {
  const { id: categoryId } = await category()
  const { id: authorId } = await author()
  const made = []
  // Many of the same moment: the order must not depend on luck. The rest over three months.
  const days = [...Array(ARTICLES_PER_PAGE + 1).fill(0), 20, 40, 41, 60]
  for (const day of days) {
    made.push(await article({ categoryId, authorId, publishedAt: later(-day * DAY_MS) }))
  }
  const archive = { id: categoryId }
  expect((await listArticles(archive, 1)).pages).toBe(2)
  const shown = [...(await slugsOf(archive, 1)), ...(await slugsOf(archive, 2))]
  expect(shown.toSorted()).toEqual(made.map(({ slug }) => slug).sort())
  expect(shown.slice(-4)).toEqual(made.slice(-4).map(({ slug }) => slug))
  expect(await slugsOf(archive, 3)).toEqual([])
})

test('a month has what was published in it where the paper is, and nothing else', async () => {
  const at = (text: string) => article({ publishedAt: new Date(text) })
  await at('2024-02-29T22:59:59Z')
  const first = await at('2024-02-29T23:00:00Z')
  const last = await at('2024-03-31T21:59:59Z')
  await at('2024-03-31T22:00:00Z')
  const period = periodOf({ year: 2024, month: 3 }, 'Europe/Berlin')
  const { articles, pages } = await listArticles({ id: EVERYTHING, period }, 1)
  expect(articles.map(({ slug }) => slug)).toEqual([last.slug, first.slug])
  expect(pages).toBe(1)
})

test('a far page reads no more of its archive than the first one', async () => {
  const { id: categoryId } = await category()
  const { id: authorId } = await author()
  await sqlAs('owner', MANY, [categoryId, authorId])
  await sqlAs('owner', 'VACUUM ANALYZE archive_entry, archive_month')
  const blocks = async (page: number) => {
    const queries = await queriesOf(async () => {
      const { articles } = await listArticles({ id: categoryId }, page)
      expect(articles).toHaveLength(ARTICLES_PER_PAGE)
    })
    const ofArchive = queries.filter(({ text }) => text.includes('archive_'))
    expect(ofArchive).toHaveLength(2)
    return blocksOf(ofArchive)
  }
  const first = await blocks(1)
  expect(first).toBeGreaterThan(2)
  expect(await blocks(99)).toBeLessThan(1.5 * first)
})

/** Two thousand articles, two a day. */
const MANY = `
  INSERT INTO article (id, slug, title, source, status, published_at, category_id, author_id)
  SELECT gen_random_uuid(), 'many-' || n, 'One of many', '', 'PUBLISHED',
         timestamptz '2020-01-01' + n * interval '12 hours', $1, $2
    FROM generate_series(1, 2000) n`

test('an article has what came before and after it beside it, at the ends nothing', async () => {
  const [first, hidden, second, third] = [
    await article({ publishedAt: new Date('1990-01-01') }),
    await article({ publishedAt: new Date('1990-01-02'), status: 'WITHDRAWN' }),
    await article({ publishedAt: new Date('1990-01-03') }),
    await article({ publishedAt: new Date('1990-01-03') }),
  ]
  const beside = async ({ id, publishedAt }: typeof first) => {
    const { earlier, later } = await getNeighbours({ id, publishedAt: publishedAt as Date })
    return [earlier?.id ?? null, later?.id ?? null]
  }
  expect(await beside(first)).toEqual([null, second.id])
  expect(await beside(second)).toEqual([first.id, third.id])
  expect((await beside(third))[0]).toBe(second.id)
  expect(await beside(hidden)).toEqual([first.id, second.id])
})

test('a card counts the replies a stranger may see, and no pingbacks', async () => {
  const { id: categoryId } = await category()
  const { id: articleId } = await article({ categoryId })
  await comment({ articleId })
  await comment({ articleId })
  await comment({ articleId, kind: 'PINGBACK' })
  for (const status of ['PENDING', 'SPAM', 'TRASHED'] as const) await comment({ articleId, status })
  const { articles } = await listArticles({ id: categoryId }, 1)
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
