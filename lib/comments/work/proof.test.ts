import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { beforeAll, expect, test, vi } from 'vitest'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { makeChallenge } from './challenge'
import { readProof } from './proof'

type Answered = { challenge: Challenge; solution: { counter: number; derivedKey: string } }

let answered: Answered

beforeAll(async () => {
  vi.stubEnv('SECRET_KEY', 'a secret for tests, and for nothing else')
  vi.stubEnv('PROOF_OF_WORK', 'on')
  const challenge = (await makeChallenge('a1', NOW)) as Challenge
  // As a browser works it out.
  const solution = await solveChallenge({ challenge, deriveKey })
  answered = { challenge, solution: solution as Answered['solution'] }
})

const written = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64url')
const read = (payload: unknown, article = 'a1', now = NOW) =>
  readProof(written(payload), article, now)

test('what a browser worked out is taken, and names the question', async () => {
  const { nonce } = answered.challenge.parameters
  expect(await read(answered)).toEqual({ kind: 'done', nonce, until: later(DAY_MS) })
})

test.each<[what: string, forge: (right: Answered) => unknown]>([
  ['another answer', (right) => ({ ...right, solution: { ...right.solution, derivedKey: '00' } })],
  [
    'an easier question',
    ({ challenge, solution }) => ({
      challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } },
      solution,
    }),
  ],
  [
    'a later end',
    ({ challenge, solution }) => ({
      challenge: {
        ...challenge,
        parameters: { ...challenge.parameters, data: { article: 'a1', until: 9e15 } },
      },
      solution,
    }),
  ],
  [
    'another nonce',
    ({ challenge, solution }) => ({
      challenge: { ...challenge, parameters: { ...challenge.parameters, nonce: '0'.repeat(32) } },
      solution,
    }),
  ],
  [
    'a question of its own',
    ({ challenge, solution }) => ({ challenge: { ...challenge, signature: '00' }, solution }),
  ],
  ['no answer', ({ challenge }) => ({ challenge })],
  ['something else', () => ['💐']],
  ['nothing', () => null],
])('%s is wrong', async (_, forge) => {
  expect(await read(forge(answered))).toEqual({ kind: 'wrong' })
})

test('it counts under the article it was asked for, and for a day', async () => {
  expect(await read(answered, 'a2')).toEqual({ kind: 'wrong' })
  expect(await read(answered, 'a1', later(DAY_MS + 1))).toEqual({ kind: 'late' })
  expect(await readProof('', 'a1', NOW)).toEqual({ kind: 'absent' })
  expect(await readProof('half a text', 'a1', NOW)).toEqual({ kind: 'wrong' })
})
