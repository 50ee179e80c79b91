import { expect, test } from 'vitest'
import { DAY_MS, later, MINUTE_MS } from '@/lib/testing/clock'
import { facts, reply } from '@/lib/testing/decision-facts'
import { links } from './links'
import type { Stamp } from './verdict'

const typed: Stamp = { kind: 'started', at: later(-MINUTE_MS) }
const expired: Stamp = { kind: 'started', at: later(-2 * DAY_MS) }
const absent: Stamp = { kind: 'absent' }
const forged: Stamp = { kind: 'forged' }

test.each<[linkCount: number, maxLinks: number, stamp: Stamp, because: string | undefined]>([
  [2, 2, typed, 'It has 2 links.'],
  [99, 2, typed, 'It has 99 links.'],
  [1, 1, typed, 'It has 1 link.'],
  [1, 1, absent, 'It has 1 link.'],
  [1, 2, absent, 'It has 1 link, and nothing shows that it was typed here.'],
  [1, 2, forged, 'It has 1 link, and nothing shows that it was typed here.'],
  [1, 2, expired, 'It has 1 link, and nothing shows that it was typed here.'],
  [5, 10, absent, 'It has 5 links, and nothing shows that it was typed here.'],
  [1, 2, typed, undefined],
  [0, 2, absent, undefined],
  [4, 10, absent, undefined],
  [99, 0, typed, undefined],
  [99, 0, absent, undefined],
])('%i links where %i hold, %j: %s', (linkCount, maxLinks, stamp, because) => {
  const found = links.run(reply(), facts({ linkCount, stamp, settings: { maxLinks } }))
  expect(found[0]?.because).toBe(because)
})
