import { fileURLToPath } from 'node:url'
import type { Work } from '../blocks'
import { describeMachine } from '../machine'
import { runOnOwnDatabase } from '../own-database'
import type { Report } from '../report'
import { verdict } from '../verdict'
import { DESCRIPTION } from './discussion'
import { VIEWS } from './views'

const FEW = 10_000
const MANY = 1_000_000

/** How many times as much of the database a view may read when it has a hundred times as many comments. */
const MOST_GROWTH = 2

/** What each view of the desk reads of a large database, against the same of a small one. */
export async function measureDesk(): Promise<Report> {
  const machine = describeMachine()
  const program = fileURLToPath(new URL('desk.mjs', import.meta.url))
  const sizes = [String(FEW), String(MANY)]
  const seen = await runOnOwnDatabase<Record<string, Work[]>>(program, sizes)
  const statements = VIEWS.map(({ title }) => seen[title]?.map((work) => work.statements) ?? [])
  const growth = ([few = 0, many = Number.NaN]: number[]) => many / few
  const [most = []] = statements.toSorted((a, b) => growth(b) - growth(a))
  const unpromised = VIEWS.filter(({ isUnpromised }) => isUnpromised).map(({ title }) => {
    const [few, many] = seen[title] ?? []
    return `Nothing is promised about “${title}”: ${few?.blocks} and ${many?.blocks} blocks.`
  })
  return {
    subject: 'desk',
    title: 'What the desk reads of a million comments',
    machine,
    conditions: [
      DESCRIPTION,
      `Each view is the product’s own: the numbers of the tabs, a page of fifty cards, what else came from whoever wrote them. Counted are the blocks of 8 kB that every statement looked at, in memory or on disk, those of triggers included, as EXPLAIN (ANALYZE, BUFFERS) says; with ${MANY.toLocaleString('en-GB')} comments against ${FEW.toLocaleString('en-GB')}. No time is measured.`,
      ...unpromised,
    ],
    runs: [],
    verdicts: [
      ...VIEWS.filter(({ isUnpromised }) => !isUnpromised).map(({ title }) => {
        const [few, many] = seen[title] ?? []
        const counted = { values: [many?.blocks ?? Number.NaN], others: [few?.blocks ?? 0] }
        const compared = { of: 'rejoinder', claim: title, unit: ' blocks', ...counted }
        return verdict(compared, { atMost: MOST_GROWTH })
      }),
      verdict(
        {
          ...{ of: 'rejoinder', claim: 'statements, where they grow most', unit: '' },
          ...{ values: most.slice(1), others: most.slice(0, 1) },
        },
        { atMost: 1 },
      ),
    ],
  }
}
