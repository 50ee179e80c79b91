import { expect, test } from 'vitest'
import type { PublicComment } from './public'
import { pageOfComment, pageThreads } from './thread-page'

const settings = { threadDepth: 3, threadsPerPage: 2 }

const reply = (id: string, parentId: string | null = null, minute = 0): PublicComment => ({
  id,
  parentId,
  authorName: `Reader ${id}`,
  authorUrl: null,
  text: id,
  avatarSeed: 1,
  createdAt: new Date(Date.UTC(2025, 10, 3, 9, minute)),
})

/** Five threads, the second with four answers in a row, the fourth under a removed reply. */
const replies = {
  comments: [
    ...['a', 'b', 'c', 'd', 'e'].map((id, minute) => reply(id, id === 'd' ? 'gone' : null, minute)),
    ...['b1', 'b2', 'b3', 'b4'].map((id, i) => reply(id, i === 0 ? 'b' : `b${i}`, 10 + i)),
  ],
  tombstones: [{ id: 'gone', parentId: null, createdAt: new Date(Date.UTC(2025, 10, 3, 9, 3)) }],
}

test.each<[page: number, threads: string[] | null]>([
  [1, ['a', 'b']],
  [2, ['c', 'gone']],
  [3, ['e']],
  [4, null],
  [1000, null],
])('page %i has the threads %j', (page, threads) => {
  const found = pageThreads(replies, page, settings)
  expect(found?.threads.map(({ id }) => id) ?? null).toEqual(threads)
})

test('every page says how many replies and pages there are; a removed one is not counted', () => {
  expect(pageThreads(replies, 2, settings)).toMatchObject({ count: 9, pages: 3 })
})

test('an article without replies has one page, and it is empty', () => {
  const none = { comments: [], tombstones: [] }
  expect(pageThreads(none, 1, settings)).toEqual({ threads: [], count: 0, pages: 1 })
  expect(pageThreads(none, 2, settings)).toBeNull()
})

test.each<[id: string, page: number | null]>([
  ['a', 1],
  ['b4', 1],
  ['c', 2],
  ['d', 2],
  ['e', 3],
  ['gone', null],
  ['never', null],
])('the reply %s stands on page %s', (id, page) => {
  expect(pageOfComment(replies, id, settings)).toBe(page)
})

test('a reply whose parent is not shown starts a thread and is found there', () => {
  const orphan = { comments: [reply('x'), reply('y'), reply('z', 'hidden', 9)], tombstones: [] }
  expect(pageOfComment(orphan, 'z', settings)).toBe(2)
})

test('of a hundred replies each is found on the page that shows it', () => {
  const comments = Array.from({ length: 100 }, (_, i) =>
    reply(`r${i}`, i % 3 ? `r${i - (i % 3)}` : null, i),
  )
  const all = { comments, tombstones: [] }
  for (const { id } of comments) {
    const page = pageThreads(all, pageOfComment(all, id, settings) ?? 0, settings)
    expect(JSON.stringify(page?.threads)).toContain(`"${id}"`)
  }
})
