import { describe, expect, test } from 'vitest'
import { later, NOW, SECOND_MS } from '@/lib/testing/clock'
import { facts, reply } from '@/lib/testing/decision-facts'
import { decide } from './decide'
import type { DecisionSettings } from './settings'
import { type Check, VERDICTS, type Verdict } from './verdict'

const ago = (seconds: number) => later(-seconds * SECOND_MS)
const times = (count: number, seconds: number) => Array.from({ length: count }, () => ago(seconds))

type Facts = Parameters<typeof facts>[0] & { extra?: string }
const settings = (changes: Partial<DecisionSettings>) => ({ settings: changes })

function decideOn({ extra = '', ...given }: Facts) {
  return decide(reply({ extra }), facts(given))
}

const flood = (ofAddress: Date[], ofEmail: Date[] = []): Facts => ({
  recentPosts: { ofAddress, ofEmail },
})

const table: [given: Facts, verdict: Verdict, checks: string[]][] = [
  // Refused.
  [{ commentsOpen: false }, 'refuse', ['closed-article']],
  [settings({ closeAfterDays: 1 }), 'refuse', ['old-article']],
  [{ parent: { isAnswerable: false, depth: 1 } }, 'refuse', ['missing-parent']],
  [{ parent: { isAnswerable: true, depth: 3 }, ...settings({ maxDepth: 3 }) }, 'refuse', ['depth']],
  [{ twinNames: ['Nora'] }, 'refuse', ['duplicate']],
  [flood([NOW]), 'refuse', ['flood']],
  [flood([ago(14.999)]), 'refuse', ['flood']],
  [flood(times(5, 59.999)), 'refuse', ['flood']],
  [flood(times(20, 3599.999)), 'refuse', ['flood']],
  [flood([new Date(NOW.getTime() + 60_000)]), 'refuse', ['flood']],
  [flood([], [ago(14.999)]), 'refuse', ['flood']],
  // Spam.
  [{ extra: 'https://soap.example' }, 'spam', ['honeypot']],
  [{ extra: ' ' }, 'spam', ['honeypot']],
  // Held.
  [{ linkCount: 2 }, 'hold', ['links']],
  [{ linkCount: 99 }, 'hold', ['links']],
  [{ linkCount: 1, ...settings({ maxLinks: 1 }) }, 'hold', ['links']],
  [{ knownNames: [] }, 'hold', ['site-policy']],
  [settings({ holdPolicy: 'HOLD_ALL' }), 'hold', ['site-policy']],
  [{ knownNames: [], ...settings({ holdPolicy: 'HOLD_ALL' }) }, 'hold', ['site-policy']],
  // Published.
  [{}, 'publish', []],
  [{ parent: { isAnswerable: true, depth: 1 } }, 'publish', []],
  [flood([ago(15)]), 'publish', []],
  [flood([], [ago(15)]), 'publish', []],
  [flood([], times(20, 15)), 'publish', []],
  [flood(times(4, 16)), 'publish', []],
  [flood(times(5, 60)), 'publish', []],
  [flood(times(19, 61)), 'publish', []],
  [flood(times(20, 3600)), 'publish', []],
  [{ linkCount: 1 }, 'publish', []],
  [{ linkCount: 99, ...settings({ maxLinks: 0 }) }, 'publish', []],
  [{ knownNames: [], ...settings({ holdPolicy: 'PUBLISH' }) }, 'publish', []],
  // Several at once: all reasons, the strictest verdict.
  [{ linkCount: 3, knownNames: [] }, 'hold', ['links', 'site-policy']],
  [{ extra: 'x', linkCount: 3, knownNames: [] }, 'spam', ['honeypot', 'links', 'site-policy']],
  [{ extra: 'x', twinNames: ['Nora'] }, 'refuse', ['duplicate', 'honeypot']],
  [
    {
      ...flood([NOW]),
      commentsOpen: false,
      parent: { isAnswerable: false, depth: 1 },
      twinNames: ['Nora'],
      extra: 'x',
      linkCount: 9,
      knownNames: [],
    },
    'refuse',
    ['closed-article', 'missing-parent', 'duplicate', 'flood', 'honeypot', 'links', 'site-policy'],
  ],
]

test.each(table)('%j is decided: %s, because of %j', (given, verdict, checks) => {
  const decision = decideOn(given)
  expect(decision.verdict).toBe(verdict)
  expect(decision.reasons.map(({ check }) => check)).toEqual(checks)
  for (const { because } of decision.reasons) expect(because).toMatch(/^[A-Z].*\.$/)
})

test.each<[ofAddress: Date[], waitSeconds: number, ofEmail?: Date[]]>([
  [[], 15, [NOW]],
  [[ago(5)], 12, [ago(3)]],
  [[NOW], 15],
  [[ago(14.2)], 1],
  [times(5, 20), 40],
  [[ago(1), ...times(4, 20)], 40],
  [[ago(1), ...times(19, 600)], 3000],
])('whoever posts too fast learns for how long to wait: %#', (ofAddress, waitSeconds, ofEmail) => {
  const [reason] = decideOn(flood(ofAddress, ofEmail)).reasons
  expect(reason?.refusal).toEqual({ code: 'flood', waitSeconds })
})

test('every refusal tells the writer why, and nothing else does', () => {
  for (const [given] of table) {
    for (const { verdict, refusal } of decideOn(given).reasons) {
      expect(refusal !== undefined).toBe(verdict === 'refuse')
    }
  }
})

test('every reason says which rule gave it, in which version', () => {
  const everything = table.flatMap(([given]) => decideOn(given).reasons)
  for (const reason of everything) {
    expect(reason).toMatchObject({ check: expect.any(String), version: expect.any(Number) })
  }
})

describe('a check that fails to run', () => {
  const broken: Check = {
    name: 'broken',
    version: 3,
    run() {
      throw new Error('nora@example.com could not be looked up')
    },
  }
  const saying = (verdict: Verdict): Check => ({
    name: verdict,
    version: 1,
    run: () => [{ verdict, because: 'Said so.' }],
  })

  test('holds the reply, and its error goes nowhere', () => {
    const decision = decide(reply(), facts(), [broken])
    expect(decision.verdict).toBe('hold')
    expect(decision.reasons).toEqual([
      { check: 'broken', version: 3, verdict: 'hold', because: 'This check failed to run.' },
    ])
  })

  test('neither hides the others nor makes them milder', () => {
    const { verdict, reasons } = decide(reply(), facts(), [
      saying('publish'),
      broken,
      saying('spam'),
    ])
    expect(verdict).toBe('spam')
    expect(reasons.map(({ check }) => check)).toEqual(['publish', 'broken', 'spam'])
  })

  test.each(VERDICTS.flatMap((a) => VERDICTS.map((b) => [a, b] as const)))(
    'the stricter of %s and %s wins, in either order',
    (a, b) => {
      const worst = VERDICTS[Math.max(VERDICTS.indexOf(a), VERDICTS.indexOf(b))]
      expect(decide(reply(), facts(), [saying(a), saying(b)]).verdict).toBe(worst)
    },
  )
})

test('what other servers said is stored beside our own reasons, and the strictest of all wins', () => {
  const said = { check: 'elsewhere', version: 4, because: 'Said so.' }
  const asked = (verdict: Verdict, given: Facts = {}) =>
    decideOn({ ...given, outside: [{ ...said, verdict }] })
  expect(asked('spam', { linkCount: 2 })).toMatchObject({
    verdict: 'spam',
    reasons: [{ check: 'links' }, { ...said, verdict: 'spam' }],
  })
  expect(asked('hold').verdict).toBe('hold')
  expect(asked('hold', { extra: 'x' }).verdict).toBe('spam')
  expect(asked('hold', settings({ ruleSet: 'LIKE_WORDPRESS' })).verdict).toBe('hold')
})
