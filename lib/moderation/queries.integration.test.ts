import { expect, test } from 'vitest'
import { moderator } from '@/lib/testing/actors'
import { later, NOW } from '@/lib/testing/clock'
import { comment } from '@/lib/testing/factories'
import { getCommentDetail } from './detail'
import { decideComment } from './mutations'
import { countQueues, listQueue, QUEUE_PAGE } from './queries'
import type { QueueCursor } from './queue-filter'
import { COMMENT_STATUSES } from './schema'

const actor = await moderator()

test.each(['', 'nobody', '00000000-0000-0000-0000-00000000000g', '\u0000'])(
  'an address that names no reply (%j) is null, not an error',
  async (id) => {
    expect(await getCommentDetail(actor, id)).toBeNull()
  },
)

test('a moderator never receives the e-mail address with a reply', async () => {
  const { id } = await comment({ email: 'hidden@example.com', status: 'PENDING' })
  const shown = [
    await getCommentDetail(actor, id),
    await listQueue(actor, { status: 'PENDING' }, null),
  ]
  expect(JSON.stringify(shown)).toContain(id)
  expect(JSON.stringify(shown)).not.toContain('hidden@')
})

test('what was decided comes newest first, page by page without a gap', async () => {
  const total = 2 * QUEUE_PAGE + 3
  const { articleId } = await comment()
  const made = await Promise.all(
    Array.from({ length: total }, (_, i) =>
      // Threes of the same moment: the order must not depend on luck.
      comment({ articleId, status: 'TRASHED', createdAt: later(1000 * Math.floor(i / 3)) }),
    ),
  )
  const pages: string[][] = []
  let after: QueueCursor | null = null
  do {
    const page: Awaited<ReturnType<typeof listQueue>> = await listQueue(
      actor,
      { status: 'TRASHED' },
      after,
    )
    pages.push(page.comments.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(pages.map(({ length }) => length)).toEqual([QUEUE_PAGE, QUEUE_PAGE, 3])
  const newestFirst = made.sort(
    (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1),
  )
  expect(pages.flat()).toEqual(newestFirst.map(({ id }) => id))
})

test('what waits comes oldest first, and the next page leaves nobody out when the last reply of the page before was decided on', async () => {
  const { articleId } = await comment()
  const queue = []
  for (let i = 0; i < QUEUE_PAGE + 2; i++) {
    const createdAt = new Date(NOW.getTime() - 1_000_000 + i)
    queue.push(await comment({ articleId, status: 'PENDING', createdAt }))
  }
  const { comments: first, next } = await listQueue(actor, { status: 'PENDING' }, null)
  expect(first.map(({ id }) => id)).toEqual(queue.slice(0, QUEUE_PAGE).map(({ id }) => id))
  await decideComment(actor, { commentId: String(next?.id), version: 1, to: 'SPAM' }, NOW)
  const { comments } = await listQueue(actor, { status: 'PENDING' }, next)
  expect(comments.slice(0, 2).map(({ id }) => id)).toEqual(
    queue.slice(QUEUE_PAGE).map(({ id }) => id),
  )
})

test('the tabs count replies by status, and pingbacks not at all', async () => {
  const before = await countQueues(actor)
  for (const status of COMMENT_STATUSES) await comment({ status })
  await comment({ status: 'PENDING', kind: 'PINGBACK' })
  await comment({ status: 'APPROVED', kind: 'TRACKBACK' })
  const after = await countQueues(actor)
  for (const status of COMMENT_STATUSES) expect(after[status] - before[status]).toBe(1)
  expect(after.ALL - before.ALL).toBe(4)
})
