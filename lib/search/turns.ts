/** Work that takes turns: so many at once, so many more wait, and whoever comes then is told. */
export function turns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let running = 0
  const queue: (() => void)[] = []

  /** @returns null when there is no room to wait in */
  return async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    if (running >= atOnce) {
      if (queue.length >= waiting) return null
      // Whoever ends hands its place over, so it is not counted anew.
      await new Promise<void>((resolve) => queue.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
