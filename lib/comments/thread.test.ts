import { expect, test } from 'vitest'
import type { PublicComment, Tombstone } from './public'
import { buildThreads, countAnswers, type ThreadNode } from './thread'

const reply = (id: string, parentId: string | null, minute: number): PublicComment => ({
  id,
  parentId,
  authorName: `Reader ${id}`,
  authorUrl: null,
  text: id,
  avatarSeed: 1,
  createdAt: new Date(Date.UTC(2025, 10, 3, 9, minute)),
  editedAt: null,
  isStaff: false,
})

const replies = (comments: PublicComment[], tombstones: Tombstone[] = []) => ({
  comments,
  tombstones,
})

const shape = (nodes: ThreadNode[]): unknown[] =>
  nodes.map(({ id, answers }) => (answers.length ? [id, shape(answers)] : id))

test('answers stand under what they answer, oldest first', () => {
  const comments = [
    reply('c', 'a', 3),
    reply('b', null, 2),
    reply('a', null, 1),
    reply('d', 'a', 2),
  ]
  expect(shape(buildThreads(replies(comments), 5))).toEqual([['a', ['d', 'c']], 'b'])
})

test('below the depth that is indented answers stay in the flow and name their parent', () => {
  const comments = ['a', 'b', 'c', 'd', 'e'].map((id, i) => reply(id, 'abcd'[i - 1] ?? null, i))
  const [first] = buildThreads(replies(comments), 2)
  expect(shape([first as ThreadNode])).toEqual([['a', [['b', ['c', 'd', 'e']]]]])
  const deepest = first?.answers[0]?.answers ?? []
  expect(deepest.map(({ isInFlow }) => isInFlow)).toEqual([true, true, true])
  expect(deepest.map(({ answersTo }) => answersTo)).toEqual([
    { id: 'b', name: 'Reader b' },
    { id: 'c', name: 'Reader c' },
    { id: 'd', name: 'Reader d' },
  ])
})

test('newest first turns the threads around, and what is said in them stays in order', () => {
  const comments = [
    reply('a', null, 1),
    reply('b', null, 2),
    reply('c', 'a', 3),
    reply('d', 'a', 4),
  ]
  expect(shape(buildThreads(replies(comments), 5, 'newest'))).toEqual(['b', ['a', ['c', 'd']]])
})

test('most replied first counts all that is said in a thread, and the older goes first', () => {
  const comments = [
    reply('a', null, 1),
    reply('b', null, 2),
    reply('c', null, 3),
    reply('d', 'b', 4),
    reply('e', 'd', 5),
    reply('f', 'gone', 6),
    reply('g', 'gone', 7),
  ]
  const tombstone = { id: 'gone', parentId: null, createdAt: new Date(0) }
  const threads = buildThreads(replies(comments, [tombstone]), 5, 'most-replied')
  expect(threads.map(({ id }) => id)).toEqual(['b', 'gone', 'a', 'c'])
})

test('a removed reply keeps the place of its answers and nothing else', () => {
  const tombstone = { id: 'gone', parentId: null, createdAt: new Date(0) }
  const [node] = buildThreads(replies([reply('a', 'gone', 1)], [tombstone]), 5)
  expect(node).toMatchObject({ id: 'gone', comment: null })
  expect(node?.answers.map(({ id }) => id)).toEqual(['a'])
  expect(node?.answers[0]?.answersTo).toEqual({ id: 'gone', name: null })
})

test('a reply whose parent is not shown stands at the top and is not lost', () => {
  expect(shape(buildThreads(replies([reply('a', 'hidden', 1)]), 5))).toEqual(['a'])
})

test('ten thousand levels neither overflow nor lose one', () => {
  const comments = Array.from({ length: 10_000 }, (_, i) =>
    reply(`r${i}`, i ? `r${i - 1}` : null, i),
  )
  const [first] = buildThreads(replies(comments), 5)
  expect(countAnswers(first as ThreadNode)).toBe(9_999)
})
