import { TZDate } from '@date-fns/tz'

/** A moment as `<input type="datetime-local">` has it, in the site's zone: `2025-11-03T08:30`. */
export function localMoment(moment: Date | null, timeZone: string): string {
  return moment ? new TZDate(moment, timeZone).toISOString().slice(0, 16) : ''
}

/** The other way round; null for what is no moment. In the hour that is skipped: the hour after. */
export function readLocalMoment(typed: string, timeZone: string): Date | null {
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(typed)?.map(Number) ?? []
  if (year === undefined || month === undefined) return null
  const parts = [year, month - 1, day, hour, minute] as [number, number, number, number, number]
  const asUtc = new Date(Date.UTC(...parts))
  const isReal =
    asUtc.getUTCMonth() === month - 1 && asUtc.getUTCDate() === day && (hour ?? 24) < 24
  return isReal ? new Date(new TZDate(...parts, timeZone).getTime()) : null
}
