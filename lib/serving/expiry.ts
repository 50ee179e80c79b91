/**
 * What is kept in this process, and how a change drops it at once. The code inside Next's bundle
 * and the front server are two instances of every module, so they meet at symbols on `globalThis`.
 */
type Expire = (tags: readonly string[]) => void

const PAGES = Symbol.for('rejoinder.expire-pages')
/** Set by `next-data-cache.mjs`. */
const DATA = Symbol.for('rejoinder.expire-data')

const shared = globalThis as { [PAGES]?: Expire | undefined; [DATA]?: Expire }

/** The front server says how finished pages are dropped. Returns how to take that back. */
export function registerPages(expire: Expire): () => void {
  shared[PAGES] = expire
  return () => {
    if (shared[PAGES] === expire) shared[PAGES] = undefined
  }
}

/**
 * Drops all that was made of one of these tags: first what pages are made from, then the pages.
 * Call it after the commit. In a process that keeps nothing (tests, the command line) it does
 * nothing.
 */
export function expireKept(tags: readonly string[]): void {
  shared[DATA]?.(tags)
  shared[PAGES]?.(tags)
}
