import type { Report, Run } from './report'
import { type Spread, spreadOf } from './spread'
import type { Verdict } from './verdict'

/** The tables of a report, in Markdown that reads well on a terminal: who did what, who promised what. */
export function reportTables({ runs, verdicts }: Report): string[] {
  return [...(runs.length > 0 ? [runTable(runs)] : []), verdictTable(verdicts)]
}

function runTable(runs: Run[]): string {
  return table([
    ['median (least–most)', 'requests/s', 'p50 ms', 'p99 ms'],
    ...runs.map(({ title, absent, rounds }) => {
      if (absent) return [title, `not measured: ${absent}`, '', '']
      const show = (quantity: 'requestsPerSecond' | 'p50' | 'p99') =>
        showSpread(spreadOf(rounds.map((measured) => measured[quantity])))
      return [title, show('requestsPerSecond'), show('p50'), show('p99')]
    }),
  ])
}

function verdictTable(verdicts: Verdict[]): string {
  return table([
    ['promise', 'value', 'against', 'ratio within a round', 'limit', 'holds'],
    ...verdicts.map(({ claim, unit, value, against, ratio, limit, holds }) => [
      claim,
      showNumber(value.median) + unit,
      showNumber(against.median) + unit,
      showSpread(ratio),
      'atLeast' in limit ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`,
      holds ? 'yes' : '**no**',
    ]),
  ])
}

function showSpread({ median, min, max }: Spread): string {
  return `${showNumber(median)} (${showNumber(min)}–${showNumber(max)})`
}

/** Three figures are what a measurement is good for; whole requests are easier to read. */
export function showNumber(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB')
  return String(Number(value.toPrecision(3)))
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`
  const [head = [], ...body] = rows
  const rule = widths.map(
    (width, column) => '-'.repeat(width - (column ? 1 : 0)) + (column ? ':' : ''),
  )
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n')
}

/** Words to the left, numbers to the right. */
function pad(cell: string, width: number, column: number): string {
  const space = ' '.repeat(width - [...cell].length)
  return column === 0 ? cell + space : space + cell
}
