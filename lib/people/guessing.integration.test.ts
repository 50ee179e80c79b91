import { expect, test } from 'vitest'
import { administrator } from '@/lib/testing/actors'
import { NOW } from '@/lib/testing/clock'
import { dump } from '@/lib/testing/databases'
import { person, sender } from '@/lib/testing/factories'
import { signIn } from './sign-in'
import { listSignIns } from './sign-in-log'

const PASSWORD = 'correct horse battery'
const GUESS = 'a-guess-that-is-nowhere-written-down'
const admin = await administrator()

const times = <T>(count: number, make: (n: number) => T) =>
  Array.from({ length: count }, (_, n) => make(n))
const bucket = () => sender().addressBucket

/** Tries them a few at a time, and tells how many passwords were really compared. */
async function guess(tries: { email: string; from: string }[]): Promise<number> {
  const left = [...tries]
  let compared = 0
  const guesser = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const { kind } = await signIn({ email: next.email, password: GUESS }, next.from, NOW)
      if (kind !== 'wait') compared += 1
    }
  }
  await Promise.all(times(8, guesser))
  return compared
}

test('of ten thousand guesses in a quarter of an hour a handful are compared with a password', async () => {
  const [one, many] = [await person({ password: PASSWORD }), await person({ password: PASSWORD })]
  const home = bucket()
  const right = { email: many.email, password: PASSWORD }
  expect(await signIn(right, home, NOW)).toMatchObject({ kind: 'signed-in' })

  const here = bucket()
  expect(await guess(times(3_000, () => ({ email: one.email, from: here })))).toBe(5)
  // From a thousand addresses at one account.
  const addresses = times(1_000, bucket)
  const spread = times(4_000, (n) => ({ email: many.email, from: addresses[n % 1_000] ?? '' }))
  expect(await guess(spread)).toBe(5)
  // One password at a thousand accounts, of which most are nobody's.
  const spraying = bucket()
  const spray = times(3_000, (n) => ({ email: `nobody-${n % 1_000}@example.org`, from: spraying }))
  expect(await guess(spray)).toBe(30)

  // Written down are the guesses, the account's wait and the address's: each wait once.
  const outcomes = (await listSignIns(admin, one.id)).map(({ outcome }) => outcome)
  expect(outcomes.sort()).toEqual(['BLOCKED', 'BLOCKED', ...Array(5).fill('WRONG_PASSWORD')])
  expect(JSON.stringify(await dump('private'))).not.toContain(GUESS)
})
