import { beforeEach, describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import type { CommentStatus } from '@/lib/database/generated/enums'
import { reportComment } from '@/lib/reports/mutations'
import { deleteReply } from '@/lib/revisions/mutations'
import { moderator } from '@/lib/testing/actors'
import { later, NOW } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import { comment, discussion, sender } from '@/lib/testing/factories'
import { pick, seededRandom } from '@/lib/testing/random'
import { decideComment, keepComment } from './mutations'
import { COMMENT_STATUSES, type Status } from './schema'
import { undoChange } from './undo'

const [mira, tom] = [await moderator(), { ...(await moderator()), name: 'Tom' }]

beforeEach(() => discussion())

const commentOf = (id: string) =>
  appClient().comment.findUniqueOrThrow({
    where: { id },
    select: { status: true, version: true, ledger: { orderBy: { id: 'asc' } } },
  })

async function decide(commentId: string, to: Status | 'RESTORE', actor = mira, now = NOW) {
  const { version } = await commentOf(commentId)
  const decided = await decideComment(actor, { commentId, version, to }, now)
  if (decided.kind !== 'decided') throw new Error(`Deciding was ${decided.kind}`)
  return decided
}

const report = (commentId: string) =>
  reportComment({ commentId, reason: 'ABUSE', note: '' }, sender(), NOW)

const openReports = async (commentId: string) => {
  const where = { commentId, resolvedAt: null }
  const rows = await appClient().report.findMany({ where, select: { id: true } })
  return rows.map(({ id }) => id)
}

async function keep(commentId: string, actor = mira) {
  const { version } = await commentOf(commentId)
  const lastReport = (await openReports(commentId)).at(-1) ?? 0n
  return keepComment(actor, { commentId, version, lastReport }, NOW)
}

const transitions = COMMENT_STATUSES.flatMap((from) =>
  COMMENT_STATUSES.filter((to) => to !== from).map((to) => [from, to] as const),
)

test.each(transitions)(
  'from %s to %s and back again, by a line that is added',
  async (from, to) => {
    const { id } = await comment({ status: from })
    const { entryId } = await decide(id, to)
    const before = await commentOf(id)
    const undone = await undoChange(tom, entryId, later(1000))
    expect(undone).toMatchObject({ kind: 'undone', commentId: id, from: to, to: from })
    const { ledger, ...row } = await commentOf(id)
    expect(row).toEqual({ status: from, version: 3 })
    expect(ledger.slice(0, -1)).toEqual(before.ledger)
    expect(ledger.at(-1)).toMatchObject({
      ...{ action: 'UNDONE', at: later(1000), personId: tom.personId, actorName: 'Tom' },
      ...{ fromStatus: to, toStatus: from, version: 3, undoes: entryId },
    })
  },
)

describe('reports', () => {
  test('that a decision answered are open again, and no others', async () => {
    const { id } = await comment()
    await report(id)
    await keep(id)
    await report(id)
    const open = await openReports(id)
    const { entryId } = await decide(id, 'SPAM')
    expect(await openReports(id)).toEqual([])
    await undoChange(mira, entryId, NOW)
    expect(await openReports(id)).toEqual(open)
  })

  test('that were kept are open again', async () => {
    const { id } = await comment()
    await report(id)
    const open = await openReports(id)
    const kept = await keep(id)
    const entryId = kept.kind === 'kept' ? kept.entryId : 0n
    expect(await undoChange(mira, entryId, NOW)).toMatchObject({ kind: 'undone', to: 'APPROVED' })
    expect(await openReports(id)).toEqual(open)
    expect((await commentOf(id)).status).toBe('APPROVED')
  })
})

describe('undoing is refused, says who was faster with what, and changes nothing,', () => {
  test('when somebody decided since', async () => {
    const { id } = await comment({ status: 'PENDING' })
    const { entryId } = await decide(id, 'APPROVED')
    await decide(id, 'SPAM', tom, later(60_000))
    const before = await commentOf(id)
    expect(await undoChange(mira, entryId, NOW)).toEqual({
      kind: 'stale',
      last: { action: 'DECIDED', actorName: 'Tom', at: later(60_000), status: 'SPAM', version: 3 },
    })
    expect(await commentOf(id)).toEqual(before)
  })

  test('when its author took the reply back since', async () => {
    const { id } = await comment({ status: 'PENDING' })
    const { entryId } = await decide(id, 'APPROVED')
    await deleteReply([id], id, NOW)
    const last = { action: 'DELETED', actorName: 'the reader', status: 'TRASHED' }
    expect(await undoChange(mira, entryId, NOW)).toMatchObject({ kind: 'stale', last })
  })

  test('the second time, also of many at once', async () => {
    const { id } = await comment({ status: 'PENDING' })
    const { entryId } = await decide(id, 'APPROVED')
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => undoChange(mira, entryId, NOW)),
    )
    expect(answers.map(({ kind }) => kind).sort()).toEqual([...Array(5).fill('stale'), 'undone'])
    expect(await commentOf(id)).toMatchObject({ status: 'PENDING', version: 3 })
  })

  test('of what moderators did not do, and of nothing', async () => {
    const { id } = await comment({ status: 'PENDING' })
    await deleteReply([id], id, NOW)
    const { ledger } = await commentOf(id)
    for (const entryId of [...ledger.map((entry) => entry.id), 0n]) {
      expect(await undoChange(mira, entryId, NOW)).toEqual({ kind: 'gone' })
    }
  })
})

test('a decision that comes too late is told who was faster, and with what', async () => {
  const { id } = await comment({ status: 'PENDING' })
  await decide(id, 'APPROVED', tom, later(7))
  const late = await decideComment(mira, { commentId: id, version: 1, to: 'SPAM' }, later(8))
  expect(late).toEqual({
    kind: 'stale',
    last: { action: 'DECIDED', actorName: 'Tom', at: later(7), status: 'APPROVED', version: 2 },
  })
})

test('restoring goes by what was done and not undone', async () => {
  const { id } = await comment({ status: 'APPROVED' })
  await decide(id, 'TRASHED')
  const { entryId } = await decide(id, 'SPAM')
  await undoChange(mira, entryId, NOW)
  expect(await decide(id, 'RESTORE')).toMatchObject({ from: 'TRASHED', to: 'APPROVED' })
})

test('whatever two moderators do, undone it is what it was before', async () => {
  const random = seededRandom(20261125)
  const ids = await Promise.all(
    Array.from({ length: 6 }, async (_, i) => {
      const { id } = await comment({ status: i % 2 ? 'PENDING' : 'APPROVED' })
      if (i % 2 === 0) await report(id)
      return id
    }),
  )
  const state = () =>
    sqlAs(
      'owner',
      `SELECT id, status, open_reports,
              (SELECT json_agg(r.id ORDER BY r.id) FROM private.report r
                WHERE r.comment_id = c.id AND resolved_at IS NULL) AS open
         FROM comment c WHERE id = ANY ($1) ORDER BY id`,
      [ids],
    )
  const first = await state()
  for (let i = 0; i < 150; i++) {
    const id = pick(random, ids as [string, ...string[]])
    const actor = pick(random, [mira, tom])
    const chance = random()
    const { version, ledger } = await commentOf(id)
    if (chance < 0.2) await keep(id, actor)
    else if (chance < 0.4) await undoChange(actor, pickEntry(ledger), NOW)
    else {
      const to = pick(random, ['RESTORE', ...COMMENT_STATUSES] as const)
      await decideComment(actor, { commentId: id, version, to }, NOW)
    }
  }
  expect(await state()).not.toEqual(first)

  const where = { commentId: { in: ids }, action: { in: ['DECIDED', 'KEPT'] }, undoneBy: null }
  const left = await appClient().ledgerEntry.findMany({
    where: where as object,
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  expect(left.length).toBeGreaterThan(50)
  for (const { id } of left) {
    expect(await undoChange(pick(random, [mira, tom]), id, NOW)).toMatchObject({ kind: 'undone' })
  }
  expect(await state()).toEqual(first)
  for (const id of ids) expectReplay(await commentOf(id))
})

type Found = Awaited<ReturnType<typeof commentOf>>

function pickEntry(ledger: Found['ledger']): bigint {
  return ledger.at(-1)?.id ?? 0n
}

/** The ledger alone tells every status and version. */
function expectReplay({ ledger, ...row }: Found): void {
  let replayed: { status: CommentStatus | null; version: number } = { status: null, version: 0 }
  for (const { fromStatus, toStatus, version } of ledger) {
    expect(version).toBe(replayed.version + 1)
    if (toStatus !== null) expect(fromStatus).toBe(replayed.status)
    replayed = { status: toStatus ?? replayed.status, version }
  }
  expect(row).toEqual(replayed)
}
