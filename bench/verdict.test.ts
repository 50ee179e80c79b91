import { expect, test } from 'vitest'
import type { Limit } from './figure'
import { judge } from './verdict'

const titles = new Map([
  ['ours', 'Ours'],
  ['theirs', 'Theirs'],
])

const measured = (requestsPerSecond: number) => ({ requestsPerSecond, p50: 1, p99: 2 })

const rounds = new Map([
  ['ours', [measured(90), measured(20), measured(300)]],
  ['theirs', [measured(100), measured(10), measured(600)]],
])

const limit = (bound: { atLeast: number } | { atMost: number }): Limit => ({
  ...{ quantity: 'requestsPerSecond', of: 'ours', against: 'theirs' },
  ...bound,
})

test('only what was measured in one round is compared', () => {
  const [verdict] = judge(limit({ atLeast: 0.9 }), rounds, titles)
  expect(verdict).toMatchObject({
    claim: 'Ours against Theirs: requests per second',
    value: { median: 90 },
    against: { median: 100 },
    ratio: { median: 0.9, min: 0.5, max: 2 },
    holds: true,
  })
})

test('a limit is held at its very value, and not beyond', () => {
  const holds = (bound: Parameters<typeof limit>[0]) =>
    judge(limit(bound), rounds, titles).map((verdict) => verdict.holds)
  expect(holds({ atLeast: 0.9 })).toEqual([true])
  expect(holds({ atLeast: 0.91 })).toEqual([false])
  expect(holds({ atMost: 0.9 })).toEqual([true])
  expect(holds({ atMost: 0.89 })).toEqual([false])
})

test('what this machine could not measure is not judged', () => {
  expect(judge(limit({ atLeast: 1 }), new Map([['ours', []]]), titles)).toEqual([])
})
