import { expect, test } from 'vitest'
import type { CommentInput } from '@/lib/comments/schema'
import { facts, reply } from '@/lib/testing/decision-facts'
import { decide } from './decide'
import type { DecisionSettings } from './settings'

const both = { moderationWords: 'casino\npoker', blockedWords: 'v1agra' }

function judge(said: Partial<CommentInput>, settings: Partial<DecisionSettings> = both, more = {}) {
  return decide(reply(said), facts({ settings, ...more }))
}

test.each<[said: Partial<CommentInput>, verdict: string, because: string]>([
  [{ text: 'V1AGRA' }, 'spam', 'It contains a blocked word: “v1agra”.'],
  [{ name: 'V1agra' }, 'spam', 'It contains a blocked word: “v1agra”.'],
  [{ email: 'v1agra@example.com' }, 'spam', 'It contains a blocked word: “v1agra”.'],
  [{ website: 'https://v1agra.example/' }, 'spam', 'It contains a blocked word: “v1agra”.'],
  [{ text: 'My casino' }, 'hold', 'It contains a moderation word: “casino”.'],
  [{ name: 'Casino' }, 'hold', 'It contains a moderation word: “casino”.'],
  [{ email: 'a@casino.example' }, 'hold', 'It contains a moderation word: “casino”.'],
  [{ website: 'https://casino.example/' }, 'hold', 'It contains a moderation word: “casino”.'],
  [{ text: 'poker, casino' }, 'hold', 'It contains a moderation word: “poker”, “casino”.'],
])('%j is %s: %s', (said, verdict, because) => {
  const decision = judge(said)
  expect(decision.verdict).toBe(verdict)
  expect(decision.reasons.map((reason) => reason.because)).toEqual([because])
})

test.each([{ text: 'Well said.' }, { text: 'casinos' }])('%j is public', (said) => {
  expect(judge(said)).toEqual({ verdict: 'publish', reasons: [] })
})

test('a word that only the eye puts together is found', () => {
  const said = { text: 'ca**si**no' }
  expect(judge(said, both, { plainText: 'casino' }).verdict).toBe('hold')
})

test('a long list of words found is cut, and says so', () => {
  const words = Array.from({ length: 7 }, (_, i) => `word${i}`)
  const { reasons } = judge({ text: words.join(' ') }, { moderationWords: words.join('\n') })
  expect(reasons[0]?.because).toMatch(/“word4” and 2 more\.$/)
})

test('nobody who posts is told: the words are in no refusal', () => {
  for (const { refusal } of judge({ text: 'casino v1agra' }).reasons)
    expect(refusal).toBeUndefined()
})
