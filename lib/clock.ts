import { TZDate } from '@date-fns/tz'

/** The date line of an article: `3 November 2025 (Monday)`. */
export function formatDateLine(date: Date, timeZone: string, language: string): string {
  const day = format(date, language, { timeZone, dateStyle: 'long' })
  const weekday = format(date, language, { timeZone, weekday: 'long' })
  return `${day} (${weekday})`
}

/** `3 November 2025`. */
export function formatDay(date: Date, timeZone: string, language: string): string {
  return format(date, language, { timeZone, dateStyle: 'long' })
}

/** `November 2025`. */
export function formatMonth(date: Date, timeZone: string, language: string): string {
  return format(date, language, { timeZone, month: 'long', year: 'numeric' })
}

/** `3 November 2025 at 09:52`: what stands beside a reply. */
export function formatMoment(date: Date, timeZone: string, language: string): string {
  return format(date, language, { timeZone, dateStyle: 'long', timeStyle: 'short' })
}

/** `09:52`, or the whole moment when that was on another day than `since`. */
export function formatTimeSince(since: Date, date: Date, timeZone: string, language: string) {
  const isSameDay = formatDay(since, timeZone, language) === formatDay(date, timeZone, language)
  if (!isSameDay) return formatMoment(date, timeZone, language)
  return format(date, language, { timeZone, timeStyle: 'short' })
}

/** ISO 8601 with the site's offset, for `<time datetime>`: `2025-11-03T08:30:00.000+00:00`. */
export function isoWithOffset(date: Date, timeZone: string): string {
  return new TZDate(date, timeZone).toISOString()
}

/** Plain "en" would write months before days; a newspaper writes `3 November 2025`. */
function format(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const locale = language === 'en' ? 'en-GB' : language
  const key = `${locale} ${JSON.stringify(options)}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, formatter)
  return formatter.format(date)
}

/** Making one takes longer than all else about a date; a site has a handful of them. */
const formatters = new Map<string, Intl.DateTimeFormat>()
