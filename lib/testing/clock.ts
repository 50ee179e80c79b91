/** The moment at which tests take place: a Saturday, far from midnight and from any quarter hour. */
export const NOW = new Date('2026-03-14T09:26:53.000Z')

export const SECOND_MS = 1000
export const MINUTE_MS = 60 * SECOND_MS
export const DAY_MS = 24 * 60 * MINUTE_MS

/** `NOW` and so many milliseconds. */
export function later(ms: number): Date {
  return new Date(NOW.getTime() + ms)
}
