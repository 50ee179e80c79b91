import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { createSession } from '@/lib/people/mutations'
import { listPersonChanges } from '@/lib/people/queries'
import { getSessionPerson } from '@/lib/people/sessions'
import { administrator, oneself } from '@/lib/testing/actors'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { dump, sqlAs } from '@/lib/testing/databases'
import { person } from '@/lib/testing/factories'
import { takeCode } from './codes'
import { RECOVERY_CODES } from './recovery-codes'
import {
  beginFactor,
  confirmFactor,
  getFactor,
  giveUpFactor,
  removeFactorOf,
  removeOwnFactor,
} from './second-factor'
import { secretText } from './totp'

const PASSWORD = 'correct horse battery'
const STEP_MS = 30_000

async function begun(password?: string) {
  const actor = oneself(await person(password ? { password } : {}))
  await beginFactor(actor, NOW)
  const state = await getFactor(actor)
  if (state.kind !== 'begun') throw new Error('nothing was begun')
  const secret = secretText(state.secret)
  const codeAt = (now: Date) => new TOTP({ secret }).generate({ timestamp: now.getTime() })
  return { actor, personId: String(actor.personId), secret, codeAt }
}

async function on(password?: string) {
  const factor = await begun(password)
  const { actor, personId, codeAt } = factor
  const sessionId = await createSession(personId, NOW, later(DAY_MS))
  const recovery = await confirmFactor(actor, { code: codeAt(NOW), sessionId }, NOW)
  return { ...factor, sessionId, recovery: recovery ?? [] }
}

test('it is in force once a code was made from it, and ends the other sessions', async () => {
  const { actor, personId, codeAt } = await begun()
  const [here, elsewhere] = [
    await createSession(personId, NOW, later(DAY_MS)),
    await createSession(personId, NOW, later(DAY_MS)),
  ]
  const wrong = { code: '000000', sessionId: here }
  expect(await confirmFactor(actor, wrong, NOW)).toBeNull()
  expect(await takeCode(personId, codeAt(NOW), NOW)).toBe(false)
  const codes = await confirmFactor(actor, { code: codeAt(NOW), sessionId: here }, NOW)
  expect(new Set(codes)).toHaveLength(RECOVERY_CODES)
  expect(await getFactor(actor)).toEqual({ kind: 'on', since: NOW, codesLeft: RECOVERY_CODES })
  expect(await getSessionPerson(here, NOW)).not.toBeNull()
  expect(await getSessionPerson(elsewhere, NOW)).toBeNull()
})

test('a code counts once: not again, not the one before it, nor the one that confirmed', async () => {
  const { personId, codeAt } = await on()
  expect(await takeCode(personId, codeAt(NOW), NOW)).toBe(false)
  const next = later(2 * STEP_MS)
  expect(await takeCode(personId, codeAt(next), next)).toBe(true)
  expect(await takeCode(personId, codeAt(next), next)).toBe(false)
  expect(await takeCode(personId, codeAt(later(STEP_MS)), next)).toBe(false)
})

test('one code tried by many at the very same moment counts for one', async () => {
  const { personId, codeAt } = await on()
  const next = later(2 * STEP_MS)
  const tries = Array.from({ length: 8 }, () => takeCode(personId, codeAt(next), next))
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
})

test('a recovery code takes its place, however it is typed, once', async () => {
  const { actor, personId, recovery } = await on()
  const [code = '', second = ''] = recovery
  expect(await takeCode(personId, ` ${code.toUpperCase().replace('-', ' ')} `, NOW)).toBe(true)
  expect(await takeCode(personId, code, NOW)).toBe(false)
  expect(await getFactor(actor)).toMatchObject({ codesLeft: RECOVERY_CODES - 1 })
  const other = await on()
  expect(await takeCode(other.personId, second, NOW)).toBe(false)
  expect(await takeCode(personId, '', NOW)).toBe(false)
})

test('another secret cannot be begun over one that is in force', async () => {
  const { actor, personId, codeAt } = await on()
  await beginFactor(actor, NOW)
  await giveUpFactor(actor)
  const next = later(2 * STEP_MS)
  expect(await takeCode(personId, codeAt(next), next)).toBe(true)
})

test('one’s own goes by the password only, and a wrong one may not be tried for ever', async () => {
  const { actor } = await on(PASSWORD)
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await removeOwnFactor(actor, 'wrong', NOW)).toEqual({ kind: 'wrong' })
  }
  expect(await removeOwnFactor(actor, PASSWORD, NOW)).toMatchObject({ kind: 'wait' })
  expect(await getFactor(actor)).toMatchObject({ kind: 'on' })
  const another = await on(PASSWORD)
  expect(await removeOwnFactor(another.actor, PASSWORD, NOW)).toEqual({ kind: 'right' })
  expect(await getFactor(another.actor)).toEqual({ kind: 'off' })
  expect(await takeCode(another.personId, another.recovery[0] ?? '', NOW)).toBe(false)
})

test('an administrator removes a colleague’s, not their own, and it stands written', async () => {
  const admin = await administrator()
  const { actor, personId } = await on()
  expect(await removeFactorOf(admin, personId, NOW)).toBe(true)
  expect(await removeFactorOf(admin, personId, NOW)).toBe(false)
  expect(await getFactor(actor)).toEqual({ kind: 'off' })
  const changes = await listPersonChanges(admin, personId)
  expect(changes.map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ['FACTOR_REMOVED', admin.name],
    ['FACTOR_ADDED', actor.name],
  ])
  const own = oneself({ id: String(admin.personId), name: admin.name })
  await beginFactor(own, NOW)
  await sqlAs('owner', 'UPDATE private.second_factor SET confirmed_at = now()')
  expect(await removeFactorOf(admin, String(admin.personId), NOW)).toBe(false)
})

test('what is stored says nothing without the site’s key, and opens in its own row only', async () => {
  const { personId, secret, recovery, actor } = await on()
  const tables = await dump('private')
  const text = JSON.stringify(tables)
  expect(text).not.toContain(secret)
  for (const code of recovery) expect(text).not.toContain(code.replace('-', ''))
  const another = await begun()
  await sqlAs(
    'owner',
    `UPDATE private.second_factor SET secret_ciphertext =
       (SELECT secret_ciphertext FROM private.second_factor WHERE person_id = $1)
      WHERE person_id = $2`,
    [personId, another.personId],
  )
  await expect(getFactor(another.actor)).rejects.toThrow()
  expect(await getFactor(actor)).toMatchObject({ kind: 'on' })
})
