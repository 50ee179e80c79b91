import type { Change } from '@/lib/database/announce'

type Spread = (change: Change) => Promise<void>

/**
 * The code inside Next's bundle and the front server are two instances of every module, so they
 * meet at a symbol on `globalThis`.
 */
const SPREAD = Symbol.for('rejoinder.spread-change')
const shared = globalThis as { [SPREAD]?: Spread | undefined }

/** The front server says how a change reaches all that is kept. Returns how to take that back. */
export function registerSpread(spread: Spread): () => void {
  shared[SPREAD] = spread
  return () => {
    if (shared[SPREAD] === spread) shared[SPREAD] = undefined
  }
}

/**
 * Call it after the commit: resolves when no process of this instance keeps anything that was made
 * of these tags before. In a process that keeps nothing (tests, the command line) it does nothing.
 */
export async function spreadChange(change: Change): Promise<void> {
  await shared[SPREAD]?.(change)
}
