import { beforeEach, describe, expect, test } from 'vitest'
import { postComment } from '@/lib/comments/mutations'
import { forgetWhatIsOver } from '@/lib/contacts/retention'
import { appClient } from '@/lib/database/app-client'
import { undoChange } from '@/lib/moderation/undo'
import { moderator } from '@/lib/testing/actors'
import { DAY_MS, later, MINUTE_MS, NOW } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import {
  article,
  comment,
  discussion,
  sender,
  submission,
  uniqueEmail,
} from '@/lib/testing/factories'
import { setStanding } from './mutations'
import type { StandingDeed } from './schema'

const mira = await moderator()

beforeEach(async () => {
  await sqlAs('owner', 'TRUNCATE private.standing')
  await discussion()
})

let hours = 0

/** An hour after the one before, so that nobody has to wait. */
const hourLater = () => later(++hours * 60 * MINUTE_MS)

type From = Partial<{ email: string; text: string }>

async function post(from: From = {}, by = sender(), now = hourLater()) {
  const { id: articleId } = await article()
  const posted = await postComment(submission({ articleId, ...from }), by, now)
  if (posted.kind !== 'posted') throw new Error(posted.code)
  return appClient().comment.findUniqueOrThrow({ where: { id: posted.id } })
}

async function say(deed: StandingDeed, commentId: string, version = 1): Promise<bigint> {
  const stood = await setStanding(mira, { commentId, version, deed }, NOW)
  if (stood.kind !== 'stands') throw new Error(stood.kind)
  return stood.entryId
}

describe('a blocked person', () => {
  test('waits from the next reply on, from wherever it comes, and nobody else does', async () => {
    const email = uniqueEmail()
    const first = await post({ email })
    expect(first.status).toBe('APPROVED')
    await say('PERSON_BLOCKED', first.id)
    const next = await post({ email: email.toUpperCase() })
    expect(next.status).toBe('PENDING')
    expect(next.reasons).toMatchObject([{ check: 'standing', version: 1, verdict: 'hold' }])
    expect((await post()).status).toBe('APPROVED')
    expect(await appClient().comment.findUnique({ where: { id: first.id } })).toEqual(first)
  })

  test('waits no longer when that is taken back, whatever was decided since', async () => {
    const email = uniqueEmail()
    const first = await post({ email })
    const entryId = await say('PERSON_BLOCKED', first.id)
    const where = { id: first.id }
    await appClient().comment.update({ where, data: { version: 2 } })
    expect(await undoChange(mira, entryId, NOW)).toMatchObject({ kind: 'undone' })
    expect((await post({ email })).status).toBe('APPROVED')
    expect(await undoChange(mira, entryId, NOW)).toMatchObject({ kind: 'stale' })
  })
})

test('a blocked address waits under every name, as long as it can be known again', async () => {
  const by = sender()
  const first = await post({}, by, NOW)
  await say('ADDRESS_BLOCKED', first.id)
  for (const days of [1, 3, 6]) {
    expect((await post({}, by, later(days * DAY_MS))).status).toBe('PENDING')
    expect((await post({}, sender(), later(days * DAY_MS))).status).toBe('APPROVED')
  }
  expect((await post({}, by, later(9 * DAY_MS))).status).toBe('APPROVED')
})

describe('a trusted person', () => {
  test.each(['HOLD_ALL', 'HOLD_FIRST'] as const)(
    'is published under %s, unless another check has something to say',
    async (holdPolicy) => {
      const email = uniqueEmail()
      const first = await comment({ email, status: 'PENDING' })
      await discussion({ holdPolicy })
      expect((await post({ email })).status).toBe('PENDING')
      await say('PERSON_TRUSTED', first.id)
      expect((await post({ email })).status).toBe('APPROVED')
      expect((await post({ email, text: 'https://a.example https://b.example' })).status).toBe(
        'PENDING',
      )
    },
  )

  test('who is blocked later waits; taken back, they are trusted as before', async () => {
    const email = uniqueEmail()
    const { id } = await comment({ email })
    await say('PERSON_TRUSTED', id)
    const entryId = await say('PERSON_BLOCKED', id)
    await discussion({ holdPolicy: 'HOLD_ALL' })
    expect((await post({ email })).status).toBe('PENDING')
    await undoChange(mira, entryId, NOW)
    expect((await post({ email })).status).toBe('APPROVED')
  })
})

test('what is said of somebody is forgotten with them, and not with the spam it was said of', async () => {
  const standings = () => appClient().standing.count()
  const email = uniqueEmail()
  const spam = await post({ email })
  await say('PERSON_BLOCKED', spam.id)
  await appClient().contact.delete({ where: { commentId: spam.id } })
  await forgetWhatIsOver(later(300 * DAY_MS))
  expect(await standings()).toBe(1)
  await forgetWhatIsOver(later(370 * DAY_MS))
  expect(await standings()).toBe(0)
  const { id } = await post({}, sender(), later(400 * DAY_MS))
  await say('ADDRESS_BLOCKED', id)
  await forgetWhatIsOver(later(406 * DAY_MS))
  expect(await standings()).toBe(1)
  await forgetWhatIsOver(later(408 * DAY_MS))
  expect(await standings()).toBe(0)
})

test('nothing is said twice, at an old version, or about somebody nobody could know again', async () => {
  const { id } = await comment()
  const input = { commentId: id, version: 1, deed: 'PERSON_BLOCKED' } as const
  await say('PERSON_BLOCKED', id)
  expect(await setStanding(mira, input, NOW)).toEqual({ kind: 'same' })
  expect(await setStanding(mira, { ...input, version: 2 }, NOW)).toMatchObject({ kind: 'stale' })
  expect(await setStanding(mira, { ...input, deed: 'ADDRESS_BLOCKED' }, NOW)).toEqual({
    kind: 'unknown',
  })
})

test('what is kept is a digest, and never the address', async () => {
  const email = 'somebody.known@example.com'
  const { id } = await comment({ email })
  await say('PERSON_BLOCKED', id)
  const rows = await sqlAs('owner', 'SELECT s::text AS said FROM private.standing s')
  expect(rows).toHaveLength(1)
  expect(String(rows[0]?.said)).not.toContain('somebody')
  const ledger = await sqlAs(
    'owner',
    'SELECT e::text AS said FROM private.ledger_entry e WHERE comment_id = $1',
    [id],
  )
  expect(JSON.stringify(ledger)).not.toContain('somebody')
})
