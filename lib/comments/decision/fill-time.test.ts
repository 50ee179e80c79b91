import { expect, test } from 'vitest'
import { DAY_MS, later } from '@/lib/testing/clock'
import { facts, reply } from '@/lib/testing/decision-facts'
import { fillTime, timeSpent } from './fill-time'
import type { Stamp } from './verdict'

const started = (msAgo: number): Stamp => ({ kind: 'started', at: later(-msAgo) })

test.each<[stamp: Stamp, verdict: string | undefined, spent: number | null]>([
  [started(0), 'hold', 0],
  [started(1999), 'hold', 1999],
  [started(-5000), 'hold', -5000],
  [{ kind: 'forged' }, 'publish', null],
  [started(2000), undefined, 2000],
  [started(DAY_MS), undefined, DAY_MS],
  [started(DAY_MS + 1), undefined, null],
  [{ kind: 'absent' }, undefined, null],
])('%j: %s, and it took %j ms', (stamp, verdict, spent) => {
  expect(fillTime.run(reply(), facts({ stamp }))[0]?.verdict).toBe(verdict)
  expect(timeSpent(facts({ stamp }))).toBe(spent)
})
