/** Oldest first, as a conversation is read, newest first, or what is talked about most. */
export const REPLY_ORDERS = ['oldest', 'newest', 'most-replied'] as const
export type ReplyOrder = (typeof REPLY_ORDERS)[number]

/** One page of an article's threads. Pages count from 1. */
export type ThreadView = { order: ReplyOrder; page: number }

/** How many pages there are. The first always exists. */
export function countPages(threads: number, threadsPerPage: number): number {
  return Math.max(1, Math.ceil(threads / threadsPerPage))
}

/** The page of the thread that so many stand before. */
export function pageAfter(threadsBefore: number, threadsPerPage: number): number {
  return Math.floor(threadsBefore / threadsPerPage) + 1
}

/** A page number as it stands in an address; null for any other spelling. The first has none. */
export function parsePage(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) && text !== '1' ? Number(text) : null
}
