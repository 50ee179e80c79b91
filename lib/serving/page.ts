import type { StoredAnswer } from '@/lib/serving/stored-answer'

/**
 * How long a page may be given again without rendering it:
 * `kept` until one of its tags expires; `brief` for seconds and never past any expiry (redirects,
 * missing pages, pages that name no tags); `never` only to those who asked together (errors).
 */
export type Keeping = 'kept' | 'brief' | 'never'

export type Page = {
  answer: StoredAnswer
  /** The page's own script; it lives and dies with the page, because it holds the same words. */
  payload: { path: string; answer: StoredAnswer } | null
  tags: readonly string[]
  keeping: Keeping
  /** How often it was given from this memory. */
  reads: number
}

/** Where pages are laid out besides: what memory drops, it drops in the same breath. */
export type PageShelf = {
  /** @param compressed when the page has its last encoding */
  put(path: string, page: Page, compressed: Promise<unknown>): Promise<void>
  remove(path: string, page: Page): void
  empty(): void
}
