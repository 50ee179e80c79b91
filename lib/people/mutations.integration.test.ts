import { beforeEach, describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { closeTable, dump } from '@/lib/testing/databases'
import { person, sender } from '@/lib/testing/factories'
import {
  createFirstAdministrator,
  createPerson,
  createSession,
  createSetupToken,
  endSession,
  isSetupTokenValid,
  SETUP_TOKEN_MS,
} from './mutations'
import { hashPassword, verifyPassword } from './password'
import { countPeople, getSessionPerson } from './sessions'
import { signIn as signInAt } from './sign-in'

const PASSWORD = 'correct horse battery'
const from = () => sender().addressBucket
const signIn = (credentials: Parameters<typeof signInAt>[0], bucket: string) =>
  signInAt(credentials, bucket, NOW)

describe('signing in', () => {
  test('is refused with one and the same word, whatever is wrong', async () => {
    const { email } = await person({ password: PASSWORD })
    const disabled = await person({ password: PASSWORD, disabledAt: NOW })
    const tries = [
      { email, password: 'wrong horse battery' },
      { email, password: PASSWORD.toUpperCase() },
      { email, password: '' },
      { email: disabled.email, password: PASSWORD },
      { email: 'nobody@example.com', password: PASSWORD },
    ]
    for (const credentials of tries) {
      expect(await signIn(credentials, from())).toEqual({ kind: 'wrong' })
    }
  })

  test('works with the right password', async () => {
    const { id, email } = await person({ password: PASSWORD })
    const signedIn = await signIn({ email, password: PASSWORD }, from())
    expect(signedIn).toEqual({ kind: 'signed-in', personId: id })
  })

  test('has to wait after five wrong tries, with the right password too, from anywhere', async () => {
    const { email } = await person({ password: PASSWORD })
    for (let i = 0; i < 5; i++) {
      expect(await signIn({ email, password: 'wrong' }, from())).toEqual({ kind: 'wrong' })
    }
    const sixth = await signIn({ email, password: PASSWORD }, from())
    expect(sixth).toEqual({ kind: 'wait', waitSeconds: expect.any(Number) })
    const { waitSeconds } = sixth as { waitSeconds: number }
    expect(waitSeconds).toBeGreaterThan(0)
    expect(waitSeconds).toBeLessThanOrEqual(15 * 60)
    expect(await signIn({ email: 'other@example.com', password: 'x' }, from())).toEqual({
      kind: 'wrong',
    })
  })

  test('has to wait the same for an address nobody has', async () => {
    const credentials = { email: 'guessed@example.com', password: 'wrong' }
    for (let i = 0; i < 5; i++) await signIn(credentials, from())
    expect(await signIn(credentials, from())).toMatchObject({ kind: 'wait' })
  })

  test('forgives earlier mistakes once it succeeds', async () => {
    const { email } = await person({ password: PASSWORD })
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) await signIn({ email, password: 'wrong' }, from())
      const signedIn = await signIn({ email, password: PASSWORD }, from())
      expect(signedIn).toMatchObject({ kind: 'signed-in' })
    }
  })

  test('a network address that tries too often has to wait for every account', async () => {
    const bucket = from()
    const { email } = await person({ password: PASSWORD })
    // Most of the thirty are not even hashed: their account has to wait already.
    const guess = { email: 'tried-by-one@example.com', password: 'x' }
    for (let i = 0; i < 30; i++) await signIn(guess, bucket)
    expect(await signIn({ email, password: PASSWORD }, bucket)).toMatchObject({ kind: 'wait' })
    expect(await signIn({ email, password: PASSWORD }, from())).toMatchObject({ kind: 'signed-in' })
  })

  test('leaves neither addresses nor passwords where tries are counted', async () => {
    await signIn({ email: 'counted@example.com', password: 'a mistyped one' }, '198.51.100.9')
    const text = JSON.stringify((await dump('private'))['private.rate_limit'])
    expect(text).toContain('sign-in-account')
    expect(text).not.toMatch(/counted|mistyped|198\.51/)
  })
})

describe('a password', () => {
  test('differs from another with the same first 72 bytes', async () => {
    const start = 'a'.repeat(72)
    expect(await verifyPassword(await hashPassword(`${start}1`), `${start}2`)).toBe(false)
  })

  test.each([
    ['composed and decomposed', 'Ångström-pass', 'Ångström-pass'.normalize('NFD')],
    ['wide and narrow', 'ｐａｓｓｗｏｒｄ１２', 'password12'],
    ['ligature and letters', 'ﬁre-department', 'fire-department'],
  ])('is the same on every keyboard: %s', async (_, one, other) => {
    expect(one).not.toBe(other)
    expect(await verifyPassword(await hashPassword(one), other)).toBe(true)
  })

  test('that nobody has never matches, not even the decoy', async () => {
    expect(await verifyPassword(null, PASSWORD)).toBe(false)
    expect(await verifyPassword(null, '')).toBe(false)
  })

  test('is hashed with Argon2id and its parameters, and never the same twice', async () => {
    const hashes = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)]
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(hashes[0]).not.toBe(hashes[1])
  })
})

describe('a session is nobody’s', () => {
  const session = async (data: Parameters<typeof person>[0] = {}) => {
    const { id } = await person(data)
    return { personId: id, sessionId: await createSession(id, NOW, later(DAY_MS)) }
  }

  test.each(['', 'nonsense', '\u0000', crypto.randomUUID()])(
    'when it never was: %j',
    async (id) => {
      expect(await getSessionPerson(id, NOW)).toBeNull()
    },
  )

  test('once it has ended', async () => {
    const { sessionId } = await session()
    await endSession(sessionId, NOW)
    expect(await getSessionPerson(sessionId, NOW)).toBeNull()
    await endSession(sessionId, later(1))
    const { endedAt } = await appClient().session.findUniqueOrThrow({ where: { id: sessionId } })
    expect(endedAt).toEqual(NOW)
  })

  test('once it has expired, to the millisecond', async () => {
    const { sessionId } = await session()
    expect(await getSessionPerson(sessionId, later(DAY_MS - 1))).not.toBeNull()
    expect(await getSessionPerson(sessionId, later(DAY_MS))).toBeNull()
  })

  test('once the person was disabled', async () => {
    const { sessionId, personId } = await session()
    await appClient().person.update({ where: { id: personId }, data: { disabledAt: NOW } })
    expect(await getSessionPerson(sessionId, NOW)).toBeNull()
  })

  test('and until then it is its person’s, with nothing secret', async () => {
    const { sessionId, personId } = await session({ name: 'Ed', role: 'EDITOR' })
    expect(await getSessionPerson(sessionId, NOW)).toEqual({
      id: personId,
      name: 'Ed',
      role: 'EDITOR',
    })
  })
})

describe('the first administrator', () => {
  const first = { name: 'Ada', email: 'ada@example.com', password: PASSWORD }
  const noPeople = async () => {
    await appClient().session.deleteMany()
    await appClient().person.deleteMany()
  }
  beforeEach(noPeople)

  test('is one, also when twenty try at the very same moment', async () => {
    const gate = await closeTable('private.person')
    const tries = Array.from({ length: 20 }, (_, i) =>
      createFirstAdministrator({ ...first, email: `ada${i}@example.com` }),
    )
    await gate.waitFor(4)
    await gate.open()
    const made = (await Promise.all(tries)).filter((id) => id !== null)
    expect(made).toHaveLength(1)
    const people = await appClient().person.findMany({ select: { id: true, role: true } })
    expect(people).toEqual([{ id: made[0], role: 'ADMIN' }])
  })

  test('is not made where there is somebody, whatever their role', async () => {
    await createPerson(first, 'AUTHOR')
    expect(await createFirstAdministrator({ ...first, email: 'eve@example.com' })).toBeNull()
    expect(await countPeople()).toBe(1)
  })

  test('uses up the setup link', async () => {
    const token = await createSetupToken(NOW)
    expect(await isSetupTokenValid(token, NOW)).toBe(true)
    await createFirstAdministrator(first)
    expect(await isSetupTokenValid(token, NOW)).toBe(false)
    await noPeople()
    expect(await isSetupTokenValid(token, NOW)).toBe(false)
  })

  test('has half an hour, and only the newest link', async () => {
    const old = await createSetupToken(NOW)
    const token = await createSetupToken(NOW)
    expect(await isSetupTokenValid(old, NOW)).toBe(false)
    expect(await isSetupTokenValid('', NOW)).toBe(false)
    expect(await isSetupTokenValid(token, later(SETUP_TOKEN_MS - 1))).toBe(true)
    expect(await isSetupTokenValid(token, later(SETUP_TOKEN_MS))).toBe(false)
  })

  test('needs the link itself: what is stored of it does not open anything', async () => {
    const token = await createSetupToken(NOW)
    const stored = await appClient().setupToken.findMany()
    expect(JSON.stringify(await dump('private'))).not.toContain(token)
    for (const { digest } of stored) {
      for (const encoding of ['hex', 'base64', 'base64url', 'latin1'] as const) {
        expect(await isSetupTokenValid(Buffer.from(digest).toString(encoding), NOW)).toBe(false)
      }
    }
  })
})
