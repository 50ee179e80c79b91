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

export type SignInLimits = {
  /** Counts a try. Returns the seconds to wait, 0 when it may go on. */
  take(email: string, addressBucket: string): Promise<number>
  /** Gives back what a successful sign-in had used up. */
  forgive(email: string, addressBucket: string): Promise<void>
}

/** Kept in the database, so several instances count together; keys are digests, not addresses. */
export function signInLimits(): SignInLimits {
  return once('sign-in-limits', () => {
    const account = limiter('sign-in-account', TRIES_PER_ACCOUNT)
    const address = limiter('sign-in-address', TRIES_PER_ADDRESS)
    return {
      async take(email, addressBucket) {
        const waits = [await consume(address, addressBucket), await consume(account, email)]
        return Math.max(...waits)
      },
      async forgive(email, addressBucket) {
        await account.delete(keyOf(email))
        await address.reward(keyOf(addressBucket), 1)
      },
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

async function consume(limiter: RateLimiterPostgres, subject: string): Promise<number> {
  try {
    await limiter.consume(keyOf(subject))
    return 0
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return Math.ceil(rejection.msBeforeNext / 1000)
    throw rejection
  }
}

function keyOf(subject: string): string {
  return createHmac('sha256', keyFor('sign-in.limit')).update(subject).digest('base64url')
}
