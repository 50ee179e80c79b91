import { describe, expect, test } from 'vitest'
import type { CommentInput } from '@/lib/comments/schema'
import { decide } from './decide'
import { type Check, type DecisionContext, VERDICTS, type Verdict } from './verdict'

const NOW = new Date('2026-03-14T09:26:53.000Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const times = (count: number, seconds: number) => Array.from({ length: count }, () => ago(seconds))

const submission: CommentInput = {
  articleId: 'a',
  parentId: undefined,
  key: undefined,
  text: 'Well said.',
  name: 'Nora',
  email: 'nora@example.com',
  website: null,
  extra: '',
}

/** A known person with nothing against them. */
const harmless: DecisionContext = {
  now: NOW,
  commentsOpen: true,
  parent: null,
  isDuplicate: false,
  recentPosts: [],
  isKnownPerson: true,
  linkCount: 0,
  settings: { holdPolicy: 'HOLD_FIRST', maxLinks: 2 },
}

type Facts = Partial<DecisionContext> & { extra?: string }
const settings = (changes: Partial<DecisionContext['settings']>) => ({
  settings: { ...harmless.settings, ...changes },
})

function decideOn({ extra = '', ...facts }: Facts) {
  return decide({ ...submission, extra }, { ...harmless, ...facts })
}

const flood = (recentPosts: Date[]): Facts => ({ recentPosts })

const table: [facts: Facts, verdict: Verdict, checks: string[]][] = [
  // Refused.
  [{ commentsOpen: false }, 'refuse', ['closed-article']],
  [{ parent: { isAnswerable: false } }, 'refuse', ['missing-parent']],
  [{ isDuplicate: true }, 'refuse', ['duplicate']],
  [flood([NOW]), 'refuse', ['flood']],
  [flood([ago(14.999)]), 'refuse', ['flood']],
  [flood(times(5, 59.999)), 'refuse', ['flood']],
  [flood(times(20, 3599.999)), 'refuse', ['flood']],
  [flood([new Date(NOW.getTime() + 60_000)]), 'refuse', ['flood']],
  // Spam.
  [{ extra: 'https://soap.example' }, 'spam', ['honeypot']],
  [{ extra: ' ' }, 'spam', ['honeypot']],
  // Held.
  [{ linkCount: 2 }, 'hold', ['links']],
  [{ linkCount: 99 }, 'hold', ['links']],
  [{ linkCount: 1, ...settings({ maxLinks: 1 }) }, 'hold', ['links']],
  [{ isKnownPerson: false }, 'hold', ['site-policy']],
  [settings({ holdPolicy: 'HOLD_ALL' }), 'hold', ['site-policy']],
  [{ isKnownPerson: false, ...settings({ holdPolicy: 'HOLD_ALL' }) }, 'hold', ['site-policy']],
  // Published.
  [{}, 'publish', []],
  [{ parent: { isAnswerable: true } }, 'publish', []],
  [flood([ago(15)]), 'publish', []],
  [flood(times(4, 16)), 'publish', []],
  [flood(times(5, 60)), 'publish', []],
  [flood(times(19, 61)), 'publish', []],
  [flood(times(20, 3600)), 'publish', []],
  [{ linkCount: 1 }, 'publish', []],
  [{ linkCount: 99, ...settings({ maxLinks: 0 }) }, 'publish', []],
  [{ isKnownPerson: false, ...settings({ holdPolicy: 'PUBLISH' }) }, 'publish', []],
  // Several at once: all reasons, the strictest verdict.
  [{ linkCount: 3, isKnownPerson: false }, 'hold', ['links', 'site-policy']],
  [
    { extra: 'x', linkCount: 3, isKnownPerson: false },
    'spam',
    ['honeypot', 'links', 'site-policy'],
  ],
  [{ extra: 'x', isDuplicate: true }, 'refuse', ['duplicate', 'honeypot']],
  [
    {
      ...flood([NOW]),
      commentsOpen: false,
      parent: { isAnswerable: false },
      isDuplicate: true,
      extra: 'x',
      linkCount: 9,
      isKnownPerson: false,
    },
    'refuse',
    ['closed-article', 'missing-parent', 'duplicate', 'flood', 'honeypot', 'links', 'site-policy'],
  ],
]

test.each(table)('%j is decided: %s, because of %j', (facts, verdict, checks) => {
  const decision = decideOn(facts)
  expect(decision.verdict).toBe(verdict)
  expect(decision.reasons.map(({ check }) => check)).toEqual(checks)
  for (const { because } of decision.reasons) expect(because).toMatch(/^[A-Z].*\.$/)
})

test.each<[recentPosts: Date[], waitSeconds: number]>([
  [[NOW], 15],
  [[ago(14.2)], 1],
  [times(5, 20), 40],
  [[ago(1), ...times(4, 20)], 40],
  [[ago(1), ...times(19, 600)], 3000],
])('whoever posts too fast learns for how long to wait: %#', (recentPosts, waitSeconds) => {
  const [reason] = decideOn(flood(recentPosts)).reasons
  expect(reason?.refusal).toEqual({ code: 'flood', waitSeconds })
})

test('every refusal tells the writer why, and nothing else does', () => {
  for (const [facts] of table) {
    for (const { verdict, refusal } of decideOn(facts).reasons) {
      expect(refusal !== undefined).toBe(verdict === 'refuse')
    }
  }
})

test('every reason says which rule gave it, in which version', () => {
  const everything = table.flatMap(([facts]) => decideOn(facts).reasons)
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
    const decision = decide(submission, harmless, [broken])
    expect(decision.verdict).toBe('hold')
    expect(decision.reasons).toEqual([
      { check: 'broken', version: 3, verdict: 'hold', because: 'This check failed to run.' },
    ])
  })

  test('neither hides the others nor makes them milder', () => {
    const { verdict, reasons } = decide(submission, harmless, [
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
      expect(decide(submission, harmless, [saying(a), saying(b)]).verdict).toBe(worst)
    },
  )
})
