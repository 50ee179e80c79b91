import { expect, test } from 'vitest'
import { type RefusalCode, refusalSentence } from './refusals'

test.each<[waitSeconds: number, words: string]>([
  [1, '1 second'],
  [2, '2 seconds'],
  [15, '15 seconds'],
  [89, '89 seconds'],
  [90, '2 minutes'],
  [121, '3 minutes'],
  [3600, '60 minutes'],
])('a wait of %i is called %s', (waitSeconds, words) => {
  expect(refusalSentence('flood', waitSeconds)).toContain(`Please wait ${words}, then`)
})

// A record, so that a new code does not compile before it stands here.
const codes: Record<RefusalCode, RegExp> = {
  offline: /offline.*saved on this device/,
  'offline-unsaved': /offline/,
  closed: /closed/,
  'parent-gone': /no longer here/,
  'too-deep': /no deeper/,
  duplicate: /already said/,
  flood: /wait/,
  'article-gone': /no longer here/,
  trouble: /try again/,
}

test.each(Object.entries(codes))('%s has a whole sentence of its own', (code, words) => {
  const sentence = refusalSentence(code as RefusalCode, 5)
  expect(sentence).toMatch(words)
  expect(sentence).toMatch(/^[A-Z].*\.$/)
})

const ELSEWHERE = ['duplicate', 'offline']

test.each(Object.keys(codes).filter((code) => !ELSEWHERE.includes(code)))(
  '%s promises that the text is still there',
  (code) => {
    expect(refusalSentence(code as RefusalCode)).toContain('Your text is still below')
  },
)
