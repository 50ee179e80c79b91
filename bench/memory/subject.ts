import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { workersOf } from '../../e2e/server'
import { describeMachine } from '../machine'
import { MissingTool } from '../missing-tool'
import type { Report } from '../report'
import { setScene } from '../serving/scene'
import { verdict } from '../verdict'
import { measure, requireWrk } from '../wrk'
import { memoryOf, type ProcessMemory } from './process-memory'

/** What is asked in all. */
const REQUESTS = 1_000_000

/** Until then everything that is kept for good may still grow: compiled code, pools, caches. */
const WARM_UP_SECONDS = 10

/** The load generator counts time, not requests: it is asked again until there were enough. */
const PORTION_SECONDS = 10

/**
 * What may come on top while a million requests are answered: the shelf for addresses that never
 * were (16 MB, in each process), and the room V8 leaves itself before it collects.
 */
const MOST_GROWTH = 1.5

/** Memory after a million requests of strangers, compared with the same processes soon after their start. */
export async function measureMemory(): Promise<Report> {
  const wrk = requireWrk()
  if (!existsSync('/proc/self/smaps_rollup')) {
    throw new MissingTool('Memory is measured on Linux only: there is no /proc/self/smaps_rollup.')
  }
  const machine = describeMachine()
  const scene = await setScene()
  const memory = () => memoryOf([Number(scene.product.process.pid), ...workersOf(scene.product)])
  const script = fileURLToPath(new URL('mix.lua', import.meta.url))
  const url = scene.product.url + scene.path
  try {
    await measure(url, WARM_UP_SECONDS, script)
    const before = memory()
    let asked = 0
    let most = before
    while (asked < REQUESTS) {
      const { requestsPerSecond } = await measure(url, PORTION_SECONDS, script)
      asked += requestsPerSecond * PORTION_SECONDS
      const now = memory()
      most = { rss: Math.max(most.rss, now.rss), pss: Math.max(most.pss, now.pss) }
      console.log(`· ${Math.round(asked)} requests: ${Math.round(now.pss)} MB`)
    }
    const compare = (claim: string, unit: keyof ProcessMemory) =>
      verdict(
        {
          ...{ of: 'rejoinder', unit: ' MB' },
          claim,
          values: [most[unit]],
          others: [before[unit]],
        },
        { atMost: MOST_GROWTH },
      )
    return {
      subject: 'memory',
      title: 'Memory, while a million requests are answered',
      machine,
      conditions: [
        `${Math.round(asked).toLocaleString('en-GB')} requests by wrk ${wrk}, 32 connections: 60 % the article, 39.5 % the article with a query nobody asked before, 0.5 % addresses that never were.`,
        `All processes of the app together, the database left out; the most that was seen after every ${PORTION_SECONDS} seconds, against what it had after the first ${WARM_UP_SECONDS} seconds of the same.`,
      ],
      runs: [],
      verdicts: [
        compare('proportional memory (PSS), most against warm', 'pss'),
        compare('resident memory (RSS), most against warm', 'rss'),
      ],
    }
  } finally {
    await scene.close()
  }
}
