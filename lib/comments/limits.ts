/** Lengths in code points. The database repeats them as CHECK constraints. */
export const COMMENT_LIMITS = {
  name: 80,
  /** RFC 5321 allows 254; WordPress's column and this promise a hundred. */
  email: 100,
  website: 200,
  text: 5000,
} as const

/** What a person counts as characters is closer to code points than to UTF-16 units. */
export function codePoints(value: string): number {
  return [...value].length
}
