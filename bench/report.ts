import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Measurement } from './figure'
import type { Machine } from './machine'
import { drawPlot } from './plot'
import { reportTables } from './tables'
import type { Verdict } from './verdict'

export type Run = {
  name: string
  title: string
  /** Why it was not measured, or null. */
  absent: string | null
  rounds: Measurement[]
}

/** All that a subject found out. */
export type Report = {
  subject: string
  title: string
  machine: Machine
  /** What was asked, and how. One sentence each. */
  conditions: string[]
  runs: Run[]
  verdicts: Verdict[]
}

const RESULTS = fileURLToPath(new URL('results', import.meta.url))

/** Shows a report, and keeps it as a page, as data, and as a picture where there is one to draw. */
export function publish(report: Report): void {
  const date = new Date().toISOString().slice(0, 10)
  const tables = reportTables(report)
  console.log(`\n${tables.join('\n\n')}\n`)
  mkdirSync(RESULTS, { recursive: true })
  const write = (ending: string, text: string) =>
    writeFileSync(path.join(RESULTS, `${report.subject}.${ending}`), text)
  write('json', `${JSON.stringify({ date, ...report }, null, 2)}\n`)
  const hasPicture = report.runs.length > 0
  if (hasPicture) write('svg', drawPlot(report))
  write('md', page(report, date, tables, hasPicture))
  console.log(`Written to bench/results/${report.subject}.md`)
}

function page(report: Report, date: string, tables: string[], hasPicture: boolean): string {
  const { machine } = report
  const parts = [
    `# ${report.title}`,
    `Measured on ${date} by \`npm run bench ${report.subject}\`; this file was written by it.`,
    ...(hasPicture ? [`![Requests per second, as in the table below](${report.subject}.svg)`] : []),
    ...tables,
    report.conditions.map((condition) => `- ${condition}`).join('\n'),
    `Machine: ${machine.cores} cores (${machine.processor}), ${machine.memory}, ${machine.system}, Node ${machine.node}; load ${machine.load} before it began.`,
  ]
  return `${parts.join('\n\n')}\n`
}
