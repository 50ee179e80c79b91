import { expect, test } from 'vitest'
import { later } from '@/lib/testing/clock'
import { article, comment } from '@/lib/testing/factories'
import {
  countThreadsBefore,
  getPublicComment,
  getSlugOfComment,
  listNewestComments,
  listThreadPage,
} from './queries'

const list = (articleId: string) => listThreadPage(articleId, { order: 'oldest', page: 1 }, 50)

test('nothing of an article that is not published is listed', async () => {
  for (const status of ['DRAFT', 'SCHEDULED', 'WITHDRAWN'] as const) {
    const { id: articleId } = await article({ status })
    const removed = await comment({ articleId, status: 'TRASHED' })
    const { id } = await comment({ articleId, parentId: removed.id })
    expect(await list(articleId)).toEqual({ comments: [], tombstones: [] })
    expect(await getPublicComment(id)).toBeNull()
    expect(await listNewestComments(articleId)).toEqual([])
    for (const hidden of [id, removed.id]) {
      expect(await countThreadsBefore(hidden)).toBeNull()
      expect(await getSlugOfComment(hidden)).toBeNull()
    }
  }
})

test('only approved replies are listed, no pingback, oldest first', async () => {
  const { id: articleId } = await article()
  const on = { articleId }
  await comment({ ...on, status: 'PENDING' })
  await comment({ ...on, status: 'SPAM' })
  await comment({ ...on, status: 'TRASHED' })
  await comment({ ...on, kind: 'PINGBACK' })
  await comment({ ...on, kind: 'TRACKBACK' })
  await comment()
  const second = await comment({ ...on, createdAt: later(2) })
  const first = await comment({ ...on, createdAt: later(1) })
  const { comments, tombstones } = await list(articleId)
  expect(comments.map(({ id }) => id)).toEqual([first.id, second.id])
  expect(tombstones).toEqual([])
  const newest = await listNewestComments(articleId)
  expect(newest.map(({ id }) => id)).toEqual([second.id, first.id])
})

test('what answers a pingback stands at the top: a pingback is not shown', async () => {
  const { id: articleId } = await article()
  const pingback = await comment({ articleId, kind: 'PINGBACK', status: 'TRASHED' })
  const reply = await comment({ articleId, parentId: pingback.id })
  const answer = await comment({ articleId, parentId: reply.id })
  const { comments, tombstones } = await list(articleId)
  expect(comments.map(({ id }) => id).sort()).toEqual([reply.id, answer.id].sort())
  expect(tombstones).toEqual([])
})

test('a removed reply is told apart from one that never was by its article, and by nothing else', async () => {
  const { id: articleId, slug } = await article()
  for (const status of ['PENDING', 'SPAM', 'TRASHED'] as const) {
    const { id } = await comment({ articleId, status })
    expect(await getSlugOfComment(id)).toBe(slug)
    expect(await countThreadsBefore(id)).toBeNull()
  }
  expect(await getSlugOfComment(crypto.randomUUID())).toBeNull()
})

test('a listed reply has these fields and no others', async () => {
  const { articleId, id } = await comment({
    email: 'hidden@example.com',
    authorUrl: 'https://e.de/',
  })
  const { comments } = await list(articleId)
  const fields = [
    'authorName',
    'authorUrl',
    'avatarSeed',
    'createdAt',
    'editedAt',
    'id',
    'isStaff',
    'parentId',
    'text',
  ]
  expect(Object.keys(comments[0] ?? {}).sort()).toEqual(fields)
  expect(JSON.stringify([comments, await getPublicComment(id)])).not.toContain('hidden@')
})

test('a removed reply keeps its place while something public hangs on it, at any depth', async () => {
  const { id: articleId } = await article()
  const on = { articleId }
  const spam = await comment({ ...on, status: 'SPAM' })
  const trashed = await comment({ ...on, status: 'TRASHED', parentId: spam.id })
  const held = await comment({ ...on, status: 'PENDING', parentId: trashed.id })
  await comment({ ...on, status: 'TRASHED', parentId: held.id })
  expect((await list(articleId)).tombstones).toEqual([])
  await comment({ ...on, parentId: held.id })
  const { tombstones } = await list(articleId)
  const place = ({ id, parentId, createdAt }: typeof spam) => ({ id, parentId, createdAt })
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  expect(tombstones.sort(byId)).toEqual([spam, trashed, held].map(place).sort(byId))
})

test('one reply is found only while a stranger may see it', async () => {
  const shown = await comment()
  const { slug } = (await getPublicComment(shown.id)) ?? {}
  expect(slug).toMatch(/^article-/)
  for (const hidden of [{ status: 'PENDING' }, { status: 'SPAM' }, { kind: 'PINGBACK' }] as const) {
    expect(await getPublicComment((await comment(hidden)).id)).toBeNull()
  }
  expect(await getPublicComment(crypto.randomUUID())).toBeNull()
})
