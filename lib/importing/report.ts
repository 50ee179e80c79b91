const KINDS = ['authors', 'categories', 'tags', 'articles', 'comments', 'redirects'] as const

export type Kind = (typeof KINDS)[number]

/** Skipped: in the export, but not brought over; a note says why. */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'skipped'

/** Something that is not here as it was there. Comments are named by number, never by person. */
type Note = { about: string; note: string }

export type ImportReport = {
  dryRun: boolean
  counts: Record<Kind, Record<Outcome, number>>
  notes: Note[]
}

export function emptyReport(dryRun: boolean): ImportReport {
  const none = () => ({ created: 0, updated: 0, unchanged: 0, skipped: 0 })
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, none()])) as ImportReport['counts']
  return { dryRun, counts, notes: [] }
}

export function count(report: ImportReport, kind: Kind, outcome: Outcome, times = 1): void {
  report.counts[kind][outcome] += times
}

export function note(report: ImportReport, about: string, text: string): void {
  report.notes.push({ about, note: text })
}

/** A note on many things at once; none where there are none. */
export function noteMany(report: ImportReport, times: number, about: string, text: string): void {
  if (times > 0) note(report, about, `${times} found. ${text}`)
}

export function hasChanges({ counts }: ImportReport): boolean {
  return Object.values(counts).some(({ created, updated }) => created + updated > 0)
}
