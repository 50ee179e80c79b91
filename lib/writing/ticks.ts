/** A divisor of a minute, so that what is due on the minute is done on the minute. Milliseconds. */
const TICK_MS = 10_000

/** Does something now and whenever the clock shows full ten seconds, one after the other. Returns how to stop. */
export function atEveryTick(work: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(go, TICK_MS - (Date.now() % TICK_MS))
    timer.unref()
  }
  const go = () => void work().finally(wait)
  go()
  return () => clearTimeout(timer)
}
