import { randomUUID } from 'node:crypto'
import type { AppTransaction } from './app-client'

/** Where changes are told. */
export const CHANGES = 'content_changed'

/** Stands for every tag: after a change to more than can be named. */
export const EVERYTHING = '*'

/**
 * What has to be rendered anew. Every process hears of it by `NOTIFY`, and the one that made it
 * does not wait for that; the id makes the two one.
 */
export type Change = {
  id: string
  tags: readonly string[]
  /** It takes nothing away: what was shown before is old, but not wrong. */
  onlyAdds?: boolean
}

/**
 * Tells every process which tags changed. It is part of the transaction: sent when it commits, not
 * sent when it does not.
 */
export async function announce(
  transaction: AppTransaction,
  tags: readonly string[],
  { onlyAdds = false } = {},
): Promise<Change> {
  const change = { id: randomUUID(), tags, ...(onlyAdds && { onlyAdds }) }
  await transaction.$executeRaw`SELECT pg_notify(${CHANGES}, ${JSON.stringify(change)})`
  return change
}
