import { describe, expect, test } from 'vitest'
import { commentInput } from '@/lib/comments/schema'
import { facts } from '@/lib/testing/decision-facts'
import { WORDPRESS_CASES, type WordPressCase } from '@/lib/testing/wordpress-cases'
import { countLinks, guestPlainText, parseGuestText } from '@/lib/text'
import { decide } from './decide'
import type { Verdict } from './verdict'

const FORM = {
  articleId: '0198c0de-0000-7000-8000-000000000001',
  parentId: '',
  key: '',
  text: 'Well said.',
  name: 'Nora',
  email: 'nora@example.com',
  website: '',
  extra: '',
  stamp: '',
}

const verdictsOf = ([, , verdicts]: WordPressCase): [Verdict, Verdict, Verdict] =>
  typeof verdicts === 'string' ? [verdicts, verdicts, verdicts] : verdicts

/** From what was typed to the verdict, as posting does it, but for the facts of the database. */
function judge([, given]: WordPressCase, ruleSet: 'STANDARD' | 'LIKE_WORDPRESS'): Verdict {
  const { said, settings, ...known } = given ?? {}
  const { data } = commentInput.safeParse({ ...FORM, ...said })
  if (!data) return 'refuse'
  const tree = parseGuestText(data.text)
  const read = { linkCount: countLinks(tree), plainText: guestPlainText(tree) }
  return decide(data, facts({ ...read, ...known, settings: { ...settings, ruleSet } })).verdict
}

describe.each(WORDPRESS_CASES)('%s', (...row) => {
  const [wordpress, preset, ours] = verdictsOf(row)
  const why = row[3]

  test(`like WordPress, which would ${wordpress}, it is: ${preset}`, () => {
    expect(judge(row, 'LIKE_WORDPRESS')).toBe(preset)
  })

  test(`by our own rules it is: ${ours}`, () => {
    expect(judge(row, 'STANDARD')).toBe(ours)
  })

  test('a difference is explained, and only a difference', () => {
    const isOne = preset !== wordpress || ours !== wordpress
    expect(why !== undefined).toBe(isOne)
  })
})

test('the two are compared in many cases, and mostly agree', () => {
  expect(WORDPRESS_CASES.length).toBeGreaterThanOrEqual(60)
  expect(new Set(WORDPRESS_CASES.map(([what]) => what)).size).toBe(WORDPRESS_CASES.length)
  const alike = WORDPRESS_CASES.filter((row) => verdictsOf(row)[0] === verdictsOf(row)[1])
  expect(alike.length / WORDPRESS_CASES.length).toBeGreaterThan(0.8)
})
