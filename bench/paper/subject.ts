import { fileURLToPath } from 'node:url'
import type { Work } from '../blocks'
import { describeMachine } from '../machine'
import { runOnOwnDatabase } from '../own-database'
import type { Report } from '../report'
import { verdict } from '../verdict'
import { DESCRIPTION } from './newspaper'
import { VIEWS } from './views'

const FEW = 1_000
const MANY = 100_000

/** How many times as much a view may read when the paper has a hundred times as many articles. */
const MOST_GROWTH = 2

/** What a reader's pages read of a large newspaper, against the same of a small one. */
export async function measurePaper(): Promise<Report> {
  const program = fileURLToPath(new URL('paper.mjs', import.meta.url))
  const sizes = [String(FEW), String(MANY)]
  const seen = await runOnOwnDatabase<Record<string, Work[]>>(program, sizes)
  const blocks = (title: string) => seen[title]?.map((work) => work.blocks) ?? []
  const unpromised = VIEWS.filter(({ isUnpromised }) => isUnpromised).map(
    ({ title }) => `Nothing is promised about “${title}”: ${blocks(title).join(' and ')} blocks.`,
  )
  return {
    subject: 'paper',
    title: 'What the pages read of a hundred thousand articles',
    machine: describeMachine(),
    conditions: [
      DESCRIPTION,
      `Each view is the product’s own. Counted are the blocks of 8 kB that every statement looked at, in memory or on disk, as EXPLAIN (ANALYZE, BUFFERS) says; with ${MANY.toLocaleString('en-GB')} articles against ${FEW.toLocaleString('en-GB')}. No time is measured.`,
      ...unpromised,
    ],
    runs: [],
    verdicts: VIEWS.filter(({ isUnpromised }) => !isUnpromised).map(({ title }) => {
      const [few = 0, many = Number.NaN] = blocks(title)
      const counted = { values: [many], others: [few] }
      return verdict(
        { of: 'rejoinder', claim: title, unit: ' blocks', ...counted },
        { atMost: MOST_GROWTH },
      )
    }),
  }
}
