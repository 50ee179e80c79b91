import 'server-only'
import { createHmac } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { appPool } from '@/lib/database/app-client'
import { once } from '@/lib/once'
import { keyFor } from '@/lib/secret-key'

/** Tries within a quarter of an hour: per account, and per address for guesses spread over accounts. */
const WINDOW_SECONDS = 15 * 60
const TRIES_PER_ACCOUNT = 5
const TRIES_PER_ADDRESS = 30
/** Codes, and one's own password once more: whoever asks is known already. */
const TRIES_PER_PROOF = 5

/** The seconds to wait, 0 when it may go on; and whether this try is the first that has to. */
export type Taken = { waitSeconds: number; isFirst: boolean }

export type SignInLimits = {
  /** Counts a try. */
  take(account: string, addressBucket: string): Promise<Taken>
  /** Gives back what a successful sign-in had used up. */
  forgive(account: string, addressBucket: string): Promise<void>
  takeProof(of: string): Promise<Taken>
  forgiveProof(of: string): Promise<void>
}

/** Kept in the database, so several instances count together; keys are digests, not addresses. */
export function signInLimits(): SignInLimits {
  return once('sign-in-limits', () => {
    const account = limiter('sign-in-account', TRIES_PER_ACCOUNT)
    const address = limiter('sign-in-address', TRIES_PER_ADDRESS)
    const proof = limiter('sign-in-proof', TRIES_PER_PROOF)
    return {
      async take(of, addressBucket) {
        const taken = [await consume(address, addressBucket), await consume(account, of)]
        return {
          waitSeconds: Math.max(...taken.map(({ waitSeconds }) => waitSeconds)),
          isFirst: taken.some(({ isFirst }) => isFirst),
        }
      },
      async forgive(of, addressBucket) {
        await account.delete(keyOf(of))
        await address.reward(keyOf(addressBucket), 1)
      },
      takeProof: (of) => consume(proof, of),
      forgiveProof: async (of) => void (await proof.delete(keyOf(of))),
    }
  })
}

function limiter(keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: appPool(),
    storeType: 'pool',
    schemaName: 'private',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  })
}

async function consume(limiter: RateLimiterPostgres, subject: string): Promise<Taken> {
  try {
    await limiter.consume(keyOf(subject))
    return { waitSeconds: 0, isFirst: false }
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection
    return {
      waitSeconds: Math.ceil(rejection.msBeforeNext / 1000),
      isFirst: rejection.consumedPoints === limiter.points + 1,
    }
  }
}

function keyOf(subject: string): string {
  return createHmac('sha256', keyFor('sign-in.limit')).update(subject).digest('base64url')
}
