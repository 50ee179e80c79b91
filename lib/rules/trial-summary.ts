import type { Verdict } from '@/lib/comments/decision/verdict'
import type { Change } from '@/lib/comments/rule-trial'

/** Examples that somebody reads before they save. */
const EXAMPLES_MAX = 50

/** As much of a reply as shows what it is. Code points. */
const BEGINNING_MAX = 160

export type TrialExample = Pick<Change, 'id' | 'status' | 'authorName' | 'from'> & {
  to: Verdict
  beginning: string
  because: string[]
}

export type TrialSummary = {
  tried: number
  changed: number
  counts: { from: Verdict; to: Verdict; count: number }[]
  examples: TrialExample[]
}

/** What proposed rules would have changed, short enough to be read: numbers, and the latest cases. */
export function summariseTrial(tried: number, changes: Change[]): TrialSummary {
  const counts = new Map<string, TrialSummary['counts'][number]>()
  for (const { from, to } of changes) {
    const key = `${from} ${to.verdict}`
    const known = counts.get(key)?.count ?? 0
    counts.set(key, { from, to: to.verdict, count: known + 1 })
  }
  return {
    tried,
    changed: changes.length,
    counts: [...counts.values()].toSorted((a, b) => b.count - a.count),
    examples: changes.slice(0, EXAMPLES_MAX).map(toExample),
  }
}

function toExample({ id, status, authorName, text, from, to }: Change): TrialExample {
  const because = to.reasons.map((reason) => reason.because)
  return { id, status, authorName, from, to: to.verdict, beginning: beginningOf(text), because }
}

function beginningOf(text: string): string {
  const points = [...text.slice(0, 4 * BEGINNING_MAX).replace(/\s+/g, ' ')]
  if (points.length <= BEGINNING_MAX) return points.join('')
  return `${points.slice(0, BEGINNING_MAX - 1).join('')}…`
}
