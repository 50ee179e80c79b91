import { beforeEach, describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { decideComment, keepComment } from '@/lib/moderation/mutations'
import { countQueues, getDeskComment, listQueue } from '@/lib/moderation/queries'
import { deleteReply } from '@/lib/revisions/mutations'
import { moderator } from '@/lib/testing/actors'
import { DAY_MS, later, MINUTE_MS, NOW } from '@/lib/testing/clock'
import { dump, sqlAs, sqlState } from '@/lib/testing/databases'
import { article, comment, discussion, sender } from '@/lib/testing/factories'
import { reportComment } from './mutations'
import { REPORTS_PER_HOUR } from './policy'

const actor = await moderator()
beforeEach(async () => {
  await appClient().report.deleteMany()
  await discussion()
})

const report = (commentId: string, from = sender(), now = NOW, note = '') =>
  reportComment({ commentId, reason: 'ABUSE', note }, from, now)

const openReports = (commentId: string) =>
  appClient().report.count({ where: { commentId, resolvedAt: null } })

describe('nothing is reported', () => {
  test.each(['PENDING', 'SPAM', 'TRASHED'] as const)('that is %s', async (status) => {
    const { id } = await comment({ status })
    expect(await report(id)).toEqual({ kind: 'refused', code: 'gone' })
    expect(await openReports(id)).toBe(0)
  })

  test('that never was, is no reply, or stands under a withdrawn article', async () => {
    const { id: articleId } = await article({ status: 'WITHDRAWN' })
    const ids = [
      crypto.randomUUID(),
      (await comment({ kind: 'PINGBACK' })).id,
      (await comment({ articleId })).id,
    ]
    for (const id of ids) expect(await report(id)).toMatchObject({ code: 'gone' })
  })

  test('more than ten times an hour from one address, across midnight too', async () => {
    const midnight = new Date('2026-03-15T00:00:00.000Z').getTime()
    const from = sender()
    const ids = []
    for (let i = 0; i <= REPORTS_PER_HOUR; i++) ids.push((await comment()).id)
    const last = String(ids.pop())
    const before = new Date(midnight - MINUTE_MS)
    // All at once: a limit that counts first and writes later would let too many through.
    const answers = await Promise.all([...ids, last].map((id) => report(id, from, before)))
    expect(answers.filter(({ kind }) => kind === 'reported')).toHaveLength(REPORTS_PER_HOUR)
    expect(await appClient().report.count()).toBe(REPORTS_PER_HOUR)
    const other = (await comment()).id
    const refused = { kind: 'refused', code: 'too-many', waitSeconds: 58 * 60 }
    expect(await report(other, from, new Date(midnight + MINUTE_MS))).toEqual(refused)
    expect(await report(other, sender(), before)).toEqual({ kind: 'reported' })
    const hourLater = new Date(before.getTime() + 60 * MINUTE_MS)
    expect(await report(other, from, hourLater)).toEqual({ kind: 'reported' })
  })
})

test('one address is heard once about one reply, and told the same each time', async () => {
  const { id } = await comment()
  const from = sender()
  const answers = await Promise.all(Array.from({ length: 8 }, () => report(id, from)))
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['reported']))
  expect(await openReports(id)).toBe(1)
  await report(id)
  expect(await openReports(id)).toBe(2)
})

test('what was reported stands in the queue with its reasons, and without who said so', async () => {
  const { id } = await comment()
  const silent = await comment()
  const from = { addressBucket: '198.51.100.23', userAgent: 'a browser' }
  await report(id, from, NOW, 'Look at the last line.')
  expect((await countQueues(actor)).REPORTED).toBe(1)
  const { comments } = await listQueue(actor, { status: 'REPORTED' }, null)
  expect(comments.map((each) => each.id)).toEqual([id])
  const reports = [{ id: expect.any(String), reason: 'ABUSE', note: 'Look at the last line.' }]
  expect(comments[0]?.reports).toEqual(reports)
  expect((await getDeskComment(actor, silent.id))?.reports).toEqual([])
  expect(JSON.stringify(await dump('public', 'private'))).not.toContain('198.51.100.23')
  expect(JSON.stringify(await dump('public'))).not.toContain('Look at the last line.')
  const asReader = sqlAs('rejoinder_reader', 'SELECT FROM private.report')
  expect(await sqlState(asReader)).toBe('42501')
})

describe('a report is answered', () => {
  test.each(['SPAM', 'TRASHED', 'PENDING'] as const)('by a decision: %s', async (to) => {
    const { id } = await comment()
    await report(id)
    await decideComment(actor, { commentId: id, version: 1, to }, later(5))
    expect(await openReports(id)).toBe(0)
    const answered = await appClient().report.findFirstOrThrow({ where: { commentId: id } })
    expect(answered.resolvedAt).toEqual(later(5))
  })

  test('when its author takes the reply back', async () => {
    const { id } = await comment()
    await report(id)
    await deleteReply([id], id, later(5))
    expect(await openReports(id)).toBe(0)
  })

  test('by keeping the reply: nothing of it changes, and the ledger says who kept it', async () => {
    const { id } = await comment()
    await report(id)
    const input = { commentId: id, version: 1, lastReport: await lastReport(id) }
    expect(await keepComment(actor, input, later(5))).toMatchObject({ kind: 'kept' })
    expect(await openReports(id)).toBe(0)
    const row = await appClient().comment.findUniqueOrThrow({
      where: { id },
      include: { ledger: { orderBy: { id: 'asc' } } },
    })
    expect(row).toMatchObject({ status: 'APPROVED', version: 2 })
    expect(row.ledger.at(-1)).toMatchObject({
      action: 'KEPT',
      at: later(5),
      personId: actor.personId,
      actorName: actor.name,
      version: 2,
    })
    expect(await keepComment(actor, input, later(6))).toMatchObject({ kind: 'stale' })
    // Said again later, it is heard again.
    expect(await report(id, sender(), later(DAY_MS))).toEqual({ kind: 'reported' })
    expect(await openReports(id)).toBe(1)
  })
})

describe('keeping is refused, and the reports stay open,', () => {
  test('when the reply was changed since it was looked at', async () => {
    const { id } = await comment()
    await report(id)
    const input = { commentId: id, version: 2, lastReport: await lastReport(id) }
    expect(await keepComment(actor, input, NOW)).toMatchObject({ kind: 'stale' })
    expect(await openReports(id)).toBe(1)
  })

  test('for reports that came in after the look', async () => {
    const { id } = await comment()
    await report(id)
    const seen = await lastReport(id)
    await report(id)
    const input = { commentId: id, version: 1, lastReport: seen }
    expect(await keepComment(actor, input, NOW)).toMatchObject({ kind: 'kept' })
    expect(await openReports(id)).toBe(1)
  })

  test('when a decision was refused as stale', async () => {
    const { id } = await comment()
    await report(id)
    await decideComment(actor, { commentId: id, version: 7, to: 'SPAM' }, NOW)
    expect(await openReports(id)).toBe(1)
  })
})

async function lastReport(commentId: string): Promise<bigint> {
  const [row] = await appClient().report.findMany({ where: { commentId }, orderBy: { id: 'desc' } })
  return row?.id ?? 0n
}
