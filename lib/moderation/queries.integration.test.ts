import { expect, test } from 'vitest'
import { moderator } from '@/lib/testing/actors'
import { later, NOW } from '@/lib/testing/clock'
import { comment } from '@/lib/testing/factories'
import { decideComment } from './mutations'
import { countByStatus, getDeskComment, listLedger, listQueue, QUEUE_PAGE } from './queries'
import { COMMENT_STATUSES } from './schema'

const actor = await moderator()

test.each(['', 'nobody', '00000000-0000-0000-0000-00000000000g', '\u0000'])(
  'an address that names no reply (%j) is null, not an error',
  async (id) => {
    expect(await getDeskComment(actor, id)).toBeNull()
    expect(await listQueue(actor, 'PENDING', id)).toMatchObject({ next: null })
  },
)

test('a moderator never receives the e-mail address with a reply', async () => {
  const { id } = await comment({ email: 'hidden@example.com', status: 'PENDING' })
  const shown = [
    await getDeskComment(actor, id),
    await listQueue(actor, 'PENDING', null),
    (await listLedger(actor, id)).map((line) => ({ ...line, id: String(line.id) })),
  ]
  expect(JSON.stringify(shown)).toContain(id)
  expect(JSON.stringify(shown)).not.toContain('hidden@')
})

test('what waits comes oldest first, what was decided newest first, page by page without a gap', async () => {
  const total = 2 * QUEUE_PAGE + 3
  const { articleId } = await comment()
  const made = await Promise.all(
    Array.from({ length: total }, (_, i) =>
      // Threes of the same moment: the order must not depend on luck.
      comment({ articleId, status: 'TRASHED', createdAt: later(1000 * Math.floor(i / 3)) }),
    ),
  )
  const pages: string[][] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listQueue>> = await listQueue(actor, 'TRASHED', after)
    pages.push(page.comments.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(pages.map(({ length }) => length)).toEqual([QUEUE_PAGE, QUEUE_PAGE, 3])
  const newestFirst = made.sort(
    (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1),
  )
  expect(pages.flat()).toEqual(newestFirst.map(({ id }) => id))
})

test('the next page leaves nobody out when the last reply of the page before was decided on', async () => {
  const { articleId } = await comment()
  const queue = []
  for (let i = 0; i < QUEUE_PAGE + 2; i++) {
    const createdAt = new Date(NOW.getTime() - 1_000_000 - i)
    queue.push(await comment({ articleId, status: 'SPAM', createdAt }))
  }
  const { next } = await listQueue(actor, 'SPAM', null)
  await decideComment(actor, { commentId: String(next), version: 1, to: 'TRASHED' }, NOW)
  const { comments } = await listQueue(actor, 'SPAM', next)
  expect(comments.map(({ id }) => id)).toEqual(queue.slice(QUEUE_PAGE).map(({ id }) => id))
})

test('the tabs count replies by status, and pingbacks not at all', async () => {
  const before = await countByStatus(actor)
  for (const status of COMMENT_STATUSES) await comment({ status })
  await comment({ status: 'PENDING', kind: 'PINGBACK' })
  await comment({ status: 'APPROVED', kind: 'TRACKBACK' })
  const after = await countByStatus(actor)
  for (const status of COMMENT_STATUSES) expect(after[status] - before[status]).toBe(1)
})
