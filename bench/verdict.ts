import type { Limit, Measurement } from './figure'
import { type Spread, spreadOf } from './spread'

/** One promise, with what was seen. */
export type Verdict = {
  /** The name of what is judged. */
  of: string
  claim: string
  unit: string
  value: Spread
  against: Spread
  /** Of the two, taken within each round: what disturbs the whole machine disturbs both. */
  ratio: Spread
  limit: { atLeast: number } | { atMost: number }
  holds: boolean
}

/** What each contestant showed, round by round. */
export type Rounds = ReadonlyMap<string, readonly Measurement[]>

const QUANTITIES = {
  requestsPerSecond: { label: 'requests per second', unit: '/s' },
  p50: { label: 'median latency', unit: ' ms' },
  p99: { label: '99th percentile of latency', unit: ' ms' },
}

/** Judges one limit, or nothing when one of the two was not measured. */
export function judge(limit: Limit, rounds: Rounds, titles: ReadonlyMap<string, string>) {
  const { quantity, of, against } = limit
  const values = rounds.get(of)?.map((seen) => seen[quantity])
  const others = rounds.get(against)?.map((seen) => seen[quantity])
  if (!values || !others) return []
  const { label, unit } = QUANTITIES[quantity]
  const claim = `${titles.get(of)} against ${titles.get(against)}: ${label}`
  return [verdict({ of, claim, unit, values, others }, bound(limit))]
}

type Compared = { of: string; claim: string; unit: string; values: number[]; others: number[] }

export function verdict(
  { of, claim, unit, values, others }: Compared,
  limit: Verdict['limit'],
): Verdict {
  const ratio = spreadOf(values.map((value, round) => value / (others[round] ?? Number.NaN)))
  const holds = 'atLeast' in limit ? ratio.median >= limit.atLeast : ratio.median <= limit.atMost
  return {
    ...{ of, claim, unit, ratio, limit, holds },
    value: spreadOf(values),
    against: spreadOf(others),
  }
}

function bound(limit: Limit): Verdict['limit'] {
  return 'atLeast' in limit ? { atLeast: limit.atLeast } : { atMost: limit.atMost }
}
