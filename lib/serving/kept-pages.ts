import { LRUCache } from 'lru-cache'
import { type Change, EVERYTHING } from '@/lib/database/announce'
import type { PageCache } from '@/lib/serving/page-cache'

/** A change is heard twice within moments; this many are remembered. */
const REMEMBERED_CHANGES = 10_000

/** What changes do to the pages of one process. */
export type KeptPages = {
  /**
   * Resolves when nothing shows what was before the change; what may not be seen any more is gone
   * when it returns. However often it is heard, it is applied once.
   */
  apply(change: Change): Promise<void>
  /** Changes cannot be heard: nothing may be kept until they are again. */
  distrust(): void
  trust(): void
}

export function keptPages(pages: PageCache): KeptPages {
  const known = new LRUCache<string, Promise<void>>({ max: REMEMBERED_CHANGES })
  return {
    apply(change) {
      const applied = known.get(change.id) ?? applyTo(pages, change)
      known.set(change.id, applied)
      return applied
    },
    distrust: () => pages.keepNothing(),
    trust: () => pages.keepAgain(),
  }
}

async function applyTo(pages: PageCache, { tags, onlyAdds }: Change): Promise<void> {
  if (tags.length === 0) return
  if (tags.includes(EVERYTHING)) pages.expireAll()
  else if (onlyAdds) await pages.renew(tags)
  else pages.expire(tags)
}
