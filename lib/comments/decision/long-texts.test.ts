import { describe, expect, test } from 'vitest'
import { withoutInvisible } from '@/lib/comments/invisible-characters'
import { facts, reply } from '@/lib/testing/decision-facts'
import { countLinks, guestPlainText, parseGuestText } from '@/lib/text'
import { decide } from './decide'

/** The longest text the database takes. UTF-16 units here, which is as many or fewer. */
const TEXT_MAX = 20_000

/** As long as the settings take. Characters. */
const LIST_MAX = 50_000

const fill = (unit: string, length = TEXT_MAX) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length - (length % unit.length))
const numbered = (word: string, length: number) =>
  Array.from({ length: length / (word.length + 6) }, (_, index) => `${word}${index}`)

const TEXTS: [what: string, text: string][] = [
  ['one word', fill('a')],
  ['one word again and again', fill('a ')],
  ['words of its own', numbered('word', TEXT_MAX).join(' ')],
  ['line ends', fill('a\n')],
  ['marks', fill('\u0301')],
  ['letters with five marks', fill(`a${'\u0301'.repeat(5)}`)],
  ['openings of directions', fill('\u2067')],
  ['openings and endings', fill('\u2067\u2069')],
  ['endings', fill('\u2069')],
  ['ligatures of eighteen letters', fill('\ufdfa')],
  ['joined emoji', fill('👩\u200d')],
  ['black flags and tags', fill('🏴\u{e0061}')],
  ['variation selectors', fill('\ufe0f')],
  ['joiners', fill('\u200d')],
  ['ideographs', fill('赌')],
  ['symbols', fill('$')],
  ['addresses', fill('https://a.example ')],
  ['brackets', fill('[')],
  ['emphasis', fill('*a_')],
]

/** Entries that share their beginning with the texts, of every length there is. */
const LIST = [
  fill('a\n', LIST_MAX / 5),
  numbered('a a a ', LIST_MAX / 3).join('\n'),
  Array.from({ length: 300 }, (_, index) => 'a '.repeat(index % 80)).join('\n'),
]
  .join('\n')
  .slice(0, LIST_MAX)

const STAFF = numbered('Ada Writer ', 60_000)

describe.each(TEXTS)('a longest text of %s', (_, text) => {
  test.each(['STANDARD', 'LIKE_WORDPRESS'] as const)('is decided, %s', (ruleSet) => {
    const tree = parseGuestText(text)
    const read = { linkCount: countLinks(tree), plainText: guestPlainText(tree) }
    const known = { earlierTexts: Array(10).fill(text), staffNames: STAFF }
    const settings = { ruleSet, moderationWords: LIST, blockedWords: `${LIST} ` }
    const said = reply({ text, name: text.slice(0, 80) })
    const { reasons } = decide(said, facts({ ...read, ...known, settings }))
    expect(reasons.filter(({ because }) => because.includes('failed to run'))).toEqual([])
  })

  test('loses what nobody sees, and nothing else', () => {
    expect(text.length).toBeGreaterThan(TEXT_MAX / 2)
    expect(withoutInvisible(text).length).toBeLessThanOrEqual(text.length)
  })
})
