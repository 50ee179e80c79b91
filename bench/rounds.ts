import type { Contestant, Measurement } from './figure'
import type { Rounds } from './verdict'
import { measure } from './wrk'

/** wrk knows whole seconds only. */
const SETTLE_SECONDS = 1

export type Timing = { rounds: number; seconds: number; warmUpSeconds: number }

/**
 * Asks every contestant in turn, and that several times (A B C, A B C, …): the machine is never the
 * same for long, so only what stands beside each other in one round is compared.
 */
export async function takeTurns(
  contestants: ReadonlyMap<string, Contestant>,
  { rounds, seconds, warmUpSeconds }: Timing,
): Promise<Rounds> {
  const seen = new Map<string, Measurement[]>()
  for (const [name, { url }] of contestants) {
    seen.set(name, [])
    await measure(url, warmUpSeconds)
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, contestant] of contestants) {
      const measured = await measureOne(contestant, seconds)
      seen.get(name)?.push(measured)
      const { requestsPerSecond, p99 } = measured
      console.log(`· round ${round}: ${name} ${Math.round(requestsPerSecond)}/s, p99 ${p99} ms`)
    }
  }
  return seen
}

async function measureOne({ url, disturb }: Contestant, seconds: number): Promise<Measurement> {
  // What was decided in another's turn may have expired the page: it is finished again first.
  await measure(url, SETTLE_SECONDS)
  const disturbance = disturb?.()
  try {
    return await measure(url, seconds)
  } finally {
    await disturbance?.stop()
  }
}
