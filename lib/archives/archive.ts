import { TZDate } from '@date-fns/tz'

/** What an archive holds: everything by its id, or what was published in a while of it. */
export type Archive = { id: string; period?: Period }

/** From its first moment up to, and without, its last. */
export type Period = { from: Date; to: Date }

export type Month = { year: number; month: number }

/** The id of the archive that all published articles stand in. */
export const EVERYTHING = '00000000-0000-0000-0000-000000000000'

/** A month of the site's own time, counted from 1. */
export function periodOf({ year, month }: Month, timeZone: string): Period {
  const from = new TZDate(year, month - 1, 1, timeZone)
  const to = new TZDate(year, month, 1, timeZone)
  return { from: new Date(from.getTime()), to: new Date(to.getTime()) }
}

/** The month that an article of this moment is filed under. */
export function monthOf(date: Date, timeZone: string): Month {
  const there = new TZDate(date, timeZone)
  return { year: there.getFullYear(), month: there.getMonth() + 1 }
}

/** `2025`, `11`: as they stand in an address; null for any other spelling. */
export function parseMonth(year: string, month: string): Month | null {
  const isMonth = /^[12]\d{3}$/.test(year) && /^(0[1-9]|1[0-2])$/.test(month)
  return isMonth ? { year: Number(year), month: Number(month) } : null
}
