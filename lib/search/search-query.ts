/** What is looked for, and in which part of the paper. */
export type SearchQuery = {
  /** As typed, but for spaces and what nobody can see; empty when nothing was. */
  words: string
  section: string
  author: string
  since: Since | ''
  /** Counts from 1. */
  page: number
}

export const SINCE_DAYS = { day: 1, week: 7, month: 31, year: 366 } as const
type Since = keyof typeof SINCE_DAYS

/** A sentence; more makes the search dearer and not better. Code points. */
export const WORDS_MAX = 100

/** One letter is in everything. Code points. */
const WORDS_MIN = 2

export const RESULTS_PER_PAGE = 10

/** Only so many matches are compared with one another, the newest: nobody reads further. */
export const RESULTS_MAX = 500

const PAGES_MAX = RESULTS_MAX / RESULTS_PER_PAGE

/** Understands whatever stands behind `/search?`; what makes no sense is left out. */
export function parseSearch(params: URLSearchParams): SearchQuery {
  const since = params.get('since') ?? ''
  const page = Number(/^[1-9]\d?$/.exec(params.get('page') ?? '')?.[0] ?? 1)
  return {
    words: clean(params.get('q') ?? ''),
    section: slug(params.get('section')),
    author: slug(params.get('author')),
    since: isSince(since) ? since : '',
    page: Math.min(page, PAGES_MAX),
  }
}

/** The one spelling of a search as an address: two who look for the same ask for the same page. */
export function searchAddress({ words, section, author, since, page }: SearchQuery): string {
  const params = new URLSearchParams({
    ...(words && { q: words }),
    ...(section && { section }),
    ...(author && { author }),
    ...(since && { since }),
    ...(page > 1 && { page: String(page) }),
  })
  return params.size > 0 ? `/search?${params}` : '/search'
}

export function isTooShort({ words }: SearchQuery): boolean {
  return Array.from(words).length < WORDS_MIN
}

function clean(typed: string): string {
  const visible = typed.normalize('NFC').replace(/[\p{C}\s]+/gu, ' ')
  return Array.from(visible.trim()).slice(0, WORDS_MAX).join('').trim()
}

/** Longer ones exist in no address of ours. */
function slug(typed: string | null): string {
  return typed && /^[^/?#\s\p{C}]{1,200}$/u.test(typed) ? typed : ''
}

function isSince(text: string): text is Since {
  return Object.hasOwn(SINCE_DAYS, text)
}
