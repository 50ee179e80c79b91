import { LRUCache } from 'lru-cache'
import { type Change, EVERYTHING } from '@/lib/database/announce'
import type { PageCache } from '@/lib/serving/page-cache'

/** A change is heard twice within moments; this many are remembered. */
const REMEMBERED_CHANGES = 10_000

/** What changes do to the pages of one process. */
export type KeptPages = {
  /** Drops what the change touches, at once; the second time it is heard, nothing. */
  apply(change: Change): void
  /** Changes cannot be heard: nothing may be kept until they are again. */
  distrust(): void
  trust(): void
}

export function keptPages(pages: PageCache): KeptPages {
  const applied = new LRUCache<string, true>({ max: REMEMBERED_CHANGES })
  return {
    apply({ id, tags }) {
      if (applied.has(id) || tags.length === 0) return
      applied.set(id, true)
      if (tags.includes(EVERYTHING)) pages.expireAll()
      else pages.expire(tags)
    },
    distrust: () => pages.keepNothing(),
    trust: () => pages.keepAgain(),
  }
}
