import { expect, test } from 'vitest'
import { facts, reply } from '@/lib/testing/decision-facts'
import { depth } from './depth'

test.each<[parentDepth: number | null, maxDepth: number, isRefused: boolean]>([
  [1, 1, true],
  [5, 5, true],
  [9, 5, true],
  [4, 5, false],
  [null, 1, false],
  [999, 0, false],
])('answering level %j where %i are allowed: refused %s', (level, maxDepth, isRefused) => {
  const parent = level === null ? null : { isAnswerable: true, depth: level }
  const found = depth.run(reply(), facts({ parent, settings: { maxDepth } }))
  expect(found.map(({ refusal }) => refusal?.code)).toEqual(isRefused ? ['too-deep'] : [])
})
