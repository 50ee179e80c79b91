import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { beginFactor, confirmFactor, getFactor } from '@/lib/account/second-factor'
import { secretText } from '@/lib/account/totp'
import { forgetWhatIsOver } from '@/lib/contacts/retention'
import { administrator, oneself } from '@/lib/testing/actors'
import { DAY_MS, later, MINUTE_MS, NOW } from '@/lib/testing/clock'
import { dump } from '@/lib/testing/databases'
import { discussion, person, sender } from '@/lib/testing/factories'
import { createSession } from './mutations'
import { getSessionPerson, getWaitingPerson, IDLE_DAYS } from './sessions'
import { enterCode, signIn } from './sign-in'
import { listOwnSignIns, listSignIns, recordSignIn, SIGN_IN_DAYS } from './sign-in-log'

const PASSWORD = 'correct horse battery'
const admin = await administrator()
const bucket = () => sender().addressBucket
const outcomes = async (id: string) => (await listSignIns(admin, id)).map(({ outcome }) => outcome)

async function withFactor() {
  const { id, email, name } = await person({ password: PASSWORD })
  const actor = oneself({ id, name })
  await beginFactor(actor, NOW)
  const state = await getFactor(actor)
  const secret = state.kind === 'begun' ? secretText(state.secret) : ''
  const codeAt = (now: Date) => new TOTP({ secret }).generate({ timestamp: now.getTime() })
  await confirmFactor(actor, { code: codeAt(NOW), sessionId: crypto.randomUUID() }, NOW)
  const awaiting = () => createSession(id, NOW, later(DAY_MS), true)
  return { id, email, codeAt, awaiting }
}

test('with a second factor the password alone signs nobody in', async () => {
  const { id, email, awaiting, codeAt } = await withFactor()
  const answer = await signIn({ email, password: PASSWORD }, bucket(), NOW)
  expect(answer).toEqual({ kind: 'code-needed', personId: id })
  const sessionId = await awaiting()
  expect(await getSessionPerson(sessionId, NOW)).toBeNull()
  expect(await getWaitingPerson(sessionId, NOW)).toBe(id)
  const now = later(MINUTE_MS)
  expect(await enterCode(sessionId, '000000', bucket(), now)).toEqual({ kind: 'wrong' })
  const right = await enterCode(sessionId, codeAt(now), bucket(), now)
  expect(right).toEqual({ kind: 'signed-in', personId: id })
  expect(await enterCode(sessionId, codeAt(now), bucket(), now)).toEqual({ kind: 'wrong' })
})

test('a code is of no use to a session of somebody else, a full one, or none', async () => {
  const { id, codeAt } = await withFactor()
  const other = await withFactor()
  const now = later(MINUTE_MS)
  const theirs = await other.awaiting()
  expect(await enterCode(theirs, codeAt(now), bucket(), now)).toEqual({ kind: 'wrong' })
  const full = await createSession(id, NOW, later(DAY_MS))
  for (const sessionId of [full, crypto.randomUUID(), 'nonsense', '']) {
    expect(await enterCode(sessionId, codeAt(now), bucket(), now)).toEqual({ kind: 'over' })
  }
  expect(await enterCode(theirs, codeAt(now), bucket(), later(DAY_MS))).toEqual({ kind: 'over' })
})

test('the sixth code waits, the right one too, in every session', async () => {
  const { id, awaiting, codeAt } = await withFactor()
  const now = later(MINUTE_MS)
  const sessionId = await awaiting()
  for (let tries = 0; tries < 5; tries += 1) await enterCode(sessionId, '000000', bucket(), now)
  for (const session of [sessionId, await awaiting()]) {
    expect(await enterCode(session, codeAt(now), bucket(), now)).toMatchObject({ kind: 'wait' })
  }
  expect(await outcomes(id)).toEqual(['BLOCKED', ...Array(5).fill('WRONG_CODE')])
})

test('whoever guesses elsewhere does not keep somebody out of where they usually are', async () => {
  const { id, email } = await person({ password: PASSWORD })
  const [home, elsewhere] = [bucket(), bucket()]
  await recordSignIn('SUCCEEDED', { personId: id, addressBucket: home }, NOW)
  for (let tries = 0; tries < 7; tries += 1) {
    await signIn({ email, password: 'wrong' }, elsewhere, NOW)
  }
  const right = { email, password: PASSWORD }
  expect(await signIn(right, bucket(), NOW)).toMatchObject({ kind: 'wait' })
  expect(await signIn(right, home, NOW)).toMatchObject({ kind: 'signed-in' })
  // The wait is written down once, not with every try after it.
  expect(await outcomes(id)).toEqual(['BLOCKED', ...Array(5).fill('WRONG_PASSWORD'), 'SUCCEEDED'])
})

test('what became of a try is written down, without what was typed and from where', async () => {
  const { id, name, email } = await person({ password: PASSWORD })
  const [home, away] = ['198.51.100.77', '203.0.113.99']
  await signIn({ email, password: 'a mistyped one' }, home, NOW)
  await signIn({ email: 'no-such@example.com', password: 'a mistyped one' }, home, NOW)
  await recordSignIn('SUCCEEDED', { personId: id, addressBucket: home }, NOW)
  await recordSignIn('SIGNED_OUT', { personId: id, addressBucket: home }, later(DAY_MS))
  await recordSignIn('SUCCEEDED', { personId: id, addressBucket: away }, later(DAY_MS))
  const told = await listOwnSignIns(oneself({ id, name }))
  expect(told.map(({ outcome, isKnownPlace }) => [outcome, isKnownPlace])).toEqual([
    ['SUCCEEDED', false],
    ['SIGNED_OUT', true],
    ['SUCCEEDED', false],
    ['WRONG_PASSWORD', false],
  ])
  expect(await listSignIns(admin, id)).toEqual(told)
  const rows = JSON.stringify((await dump('private'))['private.sign_in_event'])
  expect(rows).toContain('WRONG_PASSWORD')
  expect(rows).not.toMatch(/mistyped|no-such|198\.51|203\.0/)
})

test('it is forgotten when its time is over, with the sessions of that time', async () => {
  await discussion()
  const { id } = await person()
  const session = await createSession(id, NOW, later(1))
  await recordSignIn('SUCCEEDED', { personId: id, addressBucket: bucket() }, NOW)
  await forgetWhatIsOver(later(SIGN_IN_DAYS * DAY_MS))
  expect(await outcomes(id)).toEqual(['SUCCEEDED'])
  await forgetWhatIsOver(later(SIGN_IN_DAYS * DAY_MS + 2))
  expect(await outcomes(id)).toEqual([])
  const rows = (await dump('private'))['private.session'] ?? []
  expect(rows.join()).not.toContain(session)
})

test('a session that lies idle ends; one that is used goes on to its limit', async () => {
  const { id } = await person()
  const until = later(2 * IDLE_DAYS * DAY_MS)
  const [used, idle] = [await createSession(id, NOW, until), await createSession(id, NOW, until)]
  expect(await getSessionPerson(used, later(IDLE_DAYS * DAY_MS - 1))).not.toBeNull()
  expect(await getSessionPerson(idle, later(IDLE_DAYS * DAY_MS))).toBeNull()
  expect(await getSessionPerson(used, later(2 * IDLE_DAYS * DAY_MS - 2))).not.toBeNull()
  expect(await getSessionPerson(used, until)).toBeNull()
})
