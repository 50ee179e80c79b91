import type { Contestant, Figure } from '../figure'
import { describeMachine } from '../machine'
import type { Report } from '../report'
import { takeTurns } from '../rounds'
import { judge } from '../verdict'
import { ACCEPT_ENCODING, requireWrk } from '../wrk'
import { bareNode } from './bare-node'
import { bareNodeTwo } from './bare-node-two'
import { disturbedElsewhere } from './disturbed-elsewhere'
import { disturbedHere } from './disturbed-here'
import { DESCRIPTION } from './newspaper'
import { nginx } from './nginx'
import { nginxPages } from './nginx-pages'
import { rejoinder } from './rejoinder'
import { rejoinderTwo } from './rejoinder-two'
import { requireSameness } from './sameness'
import { type Scene, setScene } from './scene'
import { stockNext } from './stock-next'

/** In the order in which they take their turns: what is compared stands close together. */
const FIGURES: Figure<Scene>[] = [
  bareNode,
  rejoinder,
  disturbedElsewhere,
  disturbedHere,
  bareNodeTwo,
  rejoinderTwo,
  nginx,
  nginxPages,
  stockNext,
]

const TIMING = { rounds: 3, seconds: 5, warmUpSeconds: 2 }

/** How many times a reader gets an article that is finished already, and who else could do that. */
export async function measureServing(): Promise<Report> {
  const wrk = requireWrk()
  const machine = describeMachine()
  console.log('· Starting the newspaper and those it is compared with')
  const scene = await setScene()
  const contestants = new Map<string, Contestant>()
  const absent: Record<string, string> = {}
  try {
    for (const figure of FIGURES) {
      const { name } = figure
      const prepared = await figure.prepare(scene)
      if (typeof prepared === 'string') absent[name] = prepared
      else contestants.set(name, prepared)
    }
    for (const [name, contestant] of contestants)
      await requireSameness(name, contestant, scene.page)
    const rounds = await takeTurns(contestants, TIMING)
    const titles = new Map(FIGURES.map(({ name, title }) => [name, title]))
    return {
      subject: 'serving',
      title: 'An article that is finished already',
      machine,
      conditions: [
        DESCRIPTION,
        `${scene.page.body.length} bytes with \`Accept-Encoding: ${ACCEPT_ENCODING}\`; the same from everybody but \`next start\`, checked before.`,
        `wrk ${wrk}, 2 threads, 32 connections; ${TIMING.rounds} rounds of ${TIMING.seconds} seconds, each contestant in turn within a round.`,
      ],
      runs: FIGURES.map(({ name, title }) => ({
        ...{ name, title, absent: absent[name] ?? null },
        rounds: [...(rounds.get(name) ?? [])],
      })),
      verdicts: FIGURES.flatMap(({ limits }) => limits).flatMap((limit) =>
        judge(limit, rounds, titles),
      ),
    }
  } finally {
    for (const { close } of contestants.values()) await close?.()
    await scene.close()
  }
}
