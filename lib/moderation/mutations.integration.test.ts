import { describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import type { CommentStatus } from '@/lib/database/generated/enums'
import { administrator, moderator } from '@/lib/testing/actors'
import { later, NOW } from '@/lib/testing/clock'
import { comment } from '@/lib/testing/factories'
import { pick, seededRandom } from '@/lib/testing/random'
import { decideComment, showEmail } from './mutations'
import { COMMENT_STATUSES, type Status } from './schema'

const actor = await moderator()

const commentOf = (id: string) =>
  appClient().comment.findUniqueOrThrow({
    where: { id },
    select: { status: true, version: true, ledger: { orderBy: { id: 'asc' } } },
  })

async function decide(commentId: string, to: Status | 'RESTORE', now = NOW) {
  const { version } = await commentOf(commentId)
  return decideComment(actor, { commentId, version, to }, now)
}

const transitions = COMMENT_STATUSES.flatMap((from) =>
  COMMENT_STATUSES.map((to) => [from, to] as const),
)

describe('a decision is refused and changes nothing', () => {
  async function expectRefused(id: string, version: number, to: Status | 'RESTORE') {
    const before = await commentOf(id)
    const refused = await decideComment(actor, { commentId: id, version, to }, NOW)
    expect(refused).toMatchObject({ kind: 'stale' })
    expect(await commentOf(id)).toEqual(before)
  }

  test.each([...COMMENT_STATUSES, 'RESTORE'] as const)(
    'when somebody else decided meanwhile: %s',
    async (to) => {
      const { id } = await comment({ status: 'PENDING' })
      await decide(id, 'SPAM')
      await expectRefused(id, 1, to)
      await expectRefused(id, 3, to)
    },
  )

  test.each(COMMENT_STATUSES)('when it is %s already', async (status) => {
    const { id } = await comment({ status })
    await expectRefused(id, 1, status)
  })

  test('when there is no such reply', async () => {
    const input = { commentId: crypto.randomUUID(), version: 1, to: 'SPAM' } as const
    expect(await decideComment(actor, input, NOW)).toEqual({ kind: 'gone' })
  })

  test('when the ledger cannot take it', async () => {
    const { id } = await comment({ status: 'PENDING' })
    const nobody = { ...actor, personId: crypto.randomUUID() }
    const undone = decideComment(nobody, { commentId: id, version: 1, to: 'SPAM' }, NOW)
    await expect(undone).rejects.toThrow()
    expect(await commentOf(id)).toMatchObject({ status: 'PENDING', version: 1 })
  })
})

test.each(transitions.filter(([from, to]) => from !== to))(
  'from %s to %s: status, version and ledger row together',
  async (from, to) => {
    const { id } = await comment({ status: from })
    expect(await decide(id, to, later(1000))).toMatchObject({ kind: 'decided', from, to })
    const { ledger, ...row } = await commentOf(id)
    expect(row).toEqual({ status: to, version: 2 })
    expect(ledger).toHaveLength(2)
    expect(ledger[1]).toMatchObject({
      action: 'DECIDED',
      at: later(1000),
      personId: actor.personId,
      actorName: actor.name,
      fromStatus: from,
      toStatus: to,
      version: 2,
    })
  },
)

test.each(transitions.filter(([from, to]) => from !== to))(
  'what went from %s to %s is restored to where it was, and restored again',
  async (from, to) => {
    const { id } = await comment({ status: from })
    await decide(id, to)
    expect(await decide(id, 'RESTORE')).toMatchObject({ kind: 'decided', from: to, to: from })
    expect(await decide(id, 'RESTORE')).toMatchObject({ kind: 'decided', from, to })
  },
)

test('what nobody decided on is restored to waiting', async () => {
  const { id } = await comment({ status: 'SPAM' })
  expect(await decide(id, 'RESTORE')).toMatchObject({ from: 'SPAM', to: 'PENDING' })
})

test('a look at the address in between does not change where it is restored to', async () => {
  const { id } = await comment({ status: 'APPROVED' })
  await decide(id, 'TRASHED')
  await showEmail(await administrator(), id, NOW)
  expect(await decide(id, 'RESTORE')).toMatchObject({ from: 'TRASHED', to: 'APPROVED' })
})

test('of many moderators at once exactly one decides', async () => {
  const { id } = await comment({ status: 'PENDING' })
  const actors = await Promise.all(Array.from({ length: 12 }, moderator))
  const decisions = await Promise.all(
    actors.map((one, i) => {
      const to = (['APPROVED', 'SPAM', 'TRASHED'] as const)[i % 3] ?? 'SPAM'
      return decideComment(one, { commentId: id, version: 1, to }, NOW)
    }),
  )
  const winners = decisions.flatMap((decision, i) =>
    decision.kind === 'decided' ? [{ to: decision.to, personId: actors[i]?.personId }] : [],
  )
  expect(winners).toHaveLength(1)
  const { status, version, ledger } = await commentOf(id)
  expect({ status, version }).toEqual({ status: winners[0]?.to, version: 2 })
  expect(ledger.slice(1).map(({ personId }) => personId)).toEqual([winners[0]?.personId])
})

test('after any sequence of decisions the ledger alone tells every status and version', async () => {
  const random = seededRandom(20260314)
  const starts = ['PENDING', 'SPAM', 'APPROVED', 'TRASHED', 'PENDING'] as const
  const ids = await Promise.all(starts.map(async (status) => (await comment({ status })).id))
  const viewer = await administrator()
  const counts = { decided: 0, stale: 0, gone: 0 }
  for (let operation = 0; operation < 200; operation++) {
    const id = pick(random, ids as [string, ...string[]])
    if (random() < 0.1) {
      await showEmail(viewer, id, NOW)
      continue
    }
    const { version } = await commentOf(id)
    const seen = version - (random() < 0.2 ? 1 : 0)
    const to = pick(random, ['RESTORE', ...COMMENT_STATUSES] as const)
    const { kind } = await decideComment(actor, { commentId: id, version: seen, to }, NOW)
    counts[kind]++
  }
  expect(counts.decided).toBeGreaterThan(80)
  expect(counts.stale).toBeGreaterThan(20)
  for (const id of ids) {
    const { ledger, ...row } = await commentOf(id)
    let replayed: { status: CommentStatus | null; version: number } = { status: null, version: 0 }
    for (const { action, fromStatus, toStatus, version } of ledger) {
      if (action === 'EMAIL_SHOWN') {
        expect(version).toBe(replayed.version)
        continue
      }
      expect({ fromStatus, version }).toEqual({
        fromStatus: replayed.status,
        version: replayed.version + 1,
      })
      replayed = { status: toStatus, version }
    }
    expect(row).toEqual(replayed)
  }
})

describe('an e-mail address', () => {
  test('is shown to who may see it, and the look is on record', async () => {
    const viewer = await administrator()
    const { id } = await comment({ email: 'nora@example.com', status: 'SPAM' })
    await decide(id, 'APPROVED')
    expect(await showEmail(viewer, id, later(5))).toBe('nora@example.com')
    const { ledger, status, version } = await commentOf(id)
    expect(ledger.at(-1)).toMatchObject({
      action: 'EMAIL_SHOWN',
      at: later(5),
      personId: viewer.personId,
      actorName: viewer.name,
      fromStatus: null,
      toStatus: null,
      version: 2,
    })
    expect({ status, version }).toEqual({ status: 'APPROVED', version: 2 })
  })

  test('is not shown when the look cannot be recorded', async () => {
    const { id } = await comment({ email: 'nora@example.com' })
    const nobody = { ...(await administrator()), personId: crypto.randomUUID() }
    await expect(showEmail(nobody, id, NOW)).rejects.toThrow()
  })

  test('that never was is null, and nobody looked', async () => {
    const { id } = await comment()
    await appClient().contact.update({ where: { commentId: id }, data: { emailCiphertext: null } })
    expect(await showEmail(await administrator(), id, NOW)).toBeNull()
    expect(await showEmail(await administrator(), crypto.randomUUID(), NOW)).toBeNull()
    expect((await commentOf(id)).ledger).toHaveLength(1)
  })

  test('does not compile for a moderator, nor a decision for nobody', () => {
    // @ts-expect-error a moderator may not see addresses
    const look = () => showEmail(actor, 'id', NOW)
    const invented = { personId: null, name: 'Me' }
    // @ts-expect-error only the guards make actors
    const decision = () => decideComment(invented, { commentId: 'id', version: 1, to: 'SPAM' }, NOW)
    expect([look, decision]).toHaveLength(2)
  })
})
