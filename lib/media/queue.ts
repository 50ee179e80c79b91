/** Pictures worked on at once: each may take 160 MB, and the machine has readers. */
const AT_ONCE = 1

/** Those that wait; whoever comes then is asked to come again. */
const WAITING_MAX = 20

let running = 0
const waiting: (() => void)[] = []

/** Does it when it is its turn. Null where too many wait already. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
  if (waiting.length >= WAITING_MAX) return null
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}
