/** How many articles an archive has of a month (UTC): what its numbered pages are found by. */
export type MonthCount = { month: Date; articleCount: number }

/** Where to begin to read: before a moment, and past so many articles more. */
export type Place = { before: Date | null; skip: number }

/**
 * Where the articles begin that stand after the `skip` newest ones. Months that lie before it as a
 * whole are not read, so a far page costs what a near one does.
 * @param months the newest first
 */
export function placeAfter(months: readonly MonthCount[], skip: number): Place {
  let left = skip
  for (const { month, articleCount } of months) {
    if (left < articleCount) return { before: nextMonth(month), skip: left }
    left -= articleCount
  }
  return { before: null, skip }
}

export function countArticles(months: readonly MonthCount[]): number {
  return months.reduce((sum, { articleCount }) => sum + articleCount, 0)
}

function nextMonth(month: Date): Date {
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1))
}
