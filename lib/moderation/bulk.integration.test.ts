import { beforeEach, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { moderator } from '@/lib/testing/actors'
import { later, NOW } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import { article, comment, discussion } from '@/lib/testing/factories'
import { startBulk, startBulkUndo } from './bulk'
import { runBulk, runLeftBulk } from './bulk-run'
import { decideComment } from './mutations'
import { getBulk } from './queries'
import { readQueueFilter } from './queue-filter'

const [mira, tom] = [await moderator(), { ...(await moderator()), name: 'Tom' }]
const now = () => NOW

beforeEach(async () => {
  await sqlAs('owner', 'TRUNCATE comment, private.bulk_job CASCADE')
  await discussion()
})

async function held(count: number, articles = 1): Promise<string[]> {
  const of = await Promise.all(Array.from({ length: articles }, () => article()))
  const rows = await Promise.all(
    Array.from({ length: count }, (_, n) =>
      comment({ status: 'PENDING', articleId: of[n % articles]?.id ?? '' }),
    ),
  )
  return rows.map(({ id }) => id)
}

const chosen = (ids: string[]) => ids.map((commentId) => ({ commentId, version: 1 }))

const statuses = async () =>
  sqlAs('owner', 'SELECT status, count(*)::int FROM comment GROUP BY 1 ORDER BY 1')

async function decideOn(commentId: string | undefined): Promise<void> {
  const decided = await decideComment(
    tom,
    { commentId: commentId ?? '', version: 1, to: 'APPROVED' },
    later(5),
  )
  expect(decided.kind).toBe('decided')
}

test('of 200 at once three that others decided meanwhile are named, with who and what; one undo takes the rest back', async () => {
  const ids = await held(200, 3)
  const first = await statuses()
  const jobId = await startBulk(mira, 'SPAM', { chosen: chosen(ids) }, NOW)
  const late = [ids[0], ids[77], ids[199]]
  for (const id of late) await decideOn(id)
  await runBulk(String(jobId), now)
  const bulk = await getBulk(mira, String(jobId))
  expect(bulk).toMatchObject({ done: 197, failed: 3, waiting: 0, isFinished: true, target: 'SPAM' })
  expect(bulk?.failures.map(({ commentId }) => commentId).sort()).toEqual(late.sort())
  for (const { late } of bulk?.failures ?? []) {
    expect(late).toMatchObject({ actorName: 'Tom', status: 'APPROVED', at: later(5) })
  }
  expect(await statuses()).toEqual([
    { status: 'APPROVED', count: 3 },
    { status: 'SPAM', count: 197 },
  ])

  const undoId = await startBulkUndo(tom, String(jobId), NOW)
  await runBulk(String(undoId), now)
  expect(await getBulk(mira, String(undoId))).toMatchObject({ done: 197, failed: 0, target: null })
  expect(await statuses()).toEqual([
    { status: 'PENDING', count: 197 },
    { status: 'APPROVED', count: 3 },
  ])
  expect(first).toEqual([{ status: 'PENDING', count: 200 }])
  expect(await startBulkUndo(mira, String(jobId), NOW)).toBeNull()
})

test('everything a filter finds is decided, as it was when it was asked for', async () => {
  const ids = await held(60)
  const other = await comment({ status: 'PENDING', text: 'The casino.' })
  const filter = readQueueFilter({ q: 'well' })
  const jobId = await startBulk(mira, 'TRASHED', { filter }, NOW)
  const after = await comment({ status: 'PENDING' })
  await runBulk(String(jobId), now)
  expect(await getBulk(mira, String(jobId))).toMatchObject({ done: ids.length, failed: 0 })
  const left = await appClient().comment.findMany({ where: { status: 'PENDING' } })
  expect(left.map(({ id }) => id).sort()).toEqual([other.id, after.id].sort())
})

test('a job that nobody finished is gone on with, also by several at once, and each comment decided once', async () => {
  await held(120, 4)
  const jobId = await startBulk(mira, 'APPROVED', { filter: readQueueFilter({}) }, NOW)
  await Promise.all([runLeftBulk(now), runLeftBulk(now), runLeftBulk(now)])
  await runLeftBulk(now)
  expect(await getBulk(mira, String(jobId))).toMatchObject({ done: 120, isFinished: true })
  const ledger = await appClient().ledgerEntry.count({ where: { action: 'DECIDED' } })
  expect(ledger).toBe(120)
  expect(await statuses()).toEqual([{ status: 'APPROVED', count: 120 }])
})

test('two jobs and single decisions on the same comments never block one another for good', async () => {
  const ids = await held(100, 5)
  const jobs = await Promise.all([
    startBulk(mira, 'APPROVED', { chosen: chosen(ids) }, NOW),
    startBulk(tom, 'SPAM', { chosen: chosen([...ids].reverse()) }, NOW),
  ])
  const singly = ids.map((commentId) =>
    decideComment(tom, { commentId, version: 1, to: 'APPROVED' }, NOW),
  )
  await Promise.all([...jobs.map((id) => runBulk(String(id), now)), ...singly])
  const done = await Promise.all(jobs.map((id) => getBulk(mira, String(id))))
  const byHand = (await Promise.all(singly)).filter(({ kind }) => kind === 'decided').length
  expect((done[0]?.done ?? 0) + (done[1]?.done ?? 0) + byHand).toBe(100)
})

test('somebody who was disabled decides nothing more', async () => {
  const gone = await moderator()
  const ids = await held(3)
  const jobId = await startBulk(gone, 'SPAM', { chosen: chosen(ids) }, NOW)
  const where = { id: gone.personId ?? '' }
  await appClient().person.update({ where, data: { disabledAt: NOW } })
  await runBulk(String(jobId), now)
  expect(await getBulk(mira, String(jobId))).toMatchObject({ done: 0, failed: 3, isFinished: true })
})

test('nothing to decide is no job, and a job that did nothing is not undone', async () => {
  expect(await startBulk(mira, 'SPAM', { chosen: chosen([crypto.randomUUID()]) }, NOW)).toBeNull()
  expect(await startBulk(mira, 'SPAM', { filter: readQueueFilter({ q: 'x' }) }, NOW)).toBeNull()
  expect(await startBulkUndo(mira, crypto.randomUUID(), NOW)).toBeNull()
  expect(await appClient().bulkJob.count()).toBe(0)
})
