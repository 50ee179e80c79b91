import 'server-only'
import { randomInt } from 'node:crypto'
import { type Challenge, createChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { env } from '@/lib/env'
import { keyFor } from '@/lib/secret-key'

/** As long as a start stamp says something: a page may lie open overnight. Milliseconds. */
const WORK_LIFE_MS = 24 * 60 * 60 * 1000

/**
 * Some 200 derivations of 2,000 rounds: half a second for a phone of today, while its owner types,
 * and a core of its own for whoever posts twice a second.
 */
const ROUNDS = 2_000
const DERIVATIONS = { least: 100, most: 300 }

/** Something for a browser to work out while its reader types; null where nobody asks for that. */
export async function makeChallenge(articleId: string, now: Date): Promise<Challenge | null> {
  if (env().PROOF_OF_WORK === 'off') return null
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: ROUNDS,
    counter: randomInt(DERIVATIONS.least, DERIVATIONS.most),
    data: { article: articleId, until: now.getTime() + WORK_LIFE_MS },
    deriveKey,
    ...workSecrets(),
  })
}

/** The two secrets of the protocol: over the question, and over its answer. */
export function workSecrets() {
  return {
    hmacSignatureSecret: keyFor('comment.work').toString('base64url'),
    hmacKeySignatureSecret: keyFor('comment.work-answer').toString('base64url'),
  }
}
