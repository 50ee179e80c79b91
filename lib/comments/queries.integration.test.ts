import { expect, test } from 'vitest'
import { later } from '@/lib/testing/clock'
import { article, comment } from '@/lib/testing/factories'
import { getPublicComment, listPublicComments } from './queries'

test('nothing of an article that is not published is listed', async () => {
  for (const status of ['DRAFT', 'SCHEDULED', 'WITHDRAWN'] as const) {
    const { id: articleId } = await article({ status })
    const removed = await comment({ articleId, status: 'TRASHED' })
    const { id } = await comment({ articleId, parentId: removed.id })
    expect(await listPublicComments(articleId)).toEqual({ comments: [], tombstones: [] })
    expect(await getPublicComment(id)).toBeNull()
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
  const { comments, tombstones } = await listPublicComments(articleId)
  expect(comments.map(({ id }) => id)).toEqual([first.id, second.id])
  expect(tombstones).toEqual([])
})

test('a listed reply has these fields and no others', async () => {
  const { articleId, id } = await comment({
    email: 'hidden@example.com',
    authorUrl: 'https://e.de/',
  })
  const { comments } = await listPublicComments(articleId)
  const fields = ['authorName', 'authorUrl', 'avatarSeed', 'createdAt', 'id', 'parentId', 'text']
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
  expect((await listPublicComments(articleId)).tombstones).toEqual([])
  await comment({ ...on, parentId: held.id })
  const { tombstones } = await listPublicComments(articleId)
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
