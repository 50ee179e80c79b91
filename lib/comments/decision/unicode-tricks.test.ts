import { describe, expect, test } from 'vitest'
import { commentInput } from '@/lib/comments/schema'
import { facts, reply } from '@/lib/testing/decision-facts'
import { hasSharedData, readSharedData } from '@/lib/testing/shared-data'
import { decide } from './decide'
import { unicodeTricks } from './unicode-tricks'

const form = {
  articleId: '0198c0de-0000-7000-8000-000000000001',
  parentId: '',
  key: '',
  name: 'Nora Reader',
  email: 'nora@example.com',
  website: '',
  extra: '',
  stamp: '',
}

const ORDER = 'The text turns the order of its letters around.'
const DIRECTION = 'The text changes the direction and not back.'
const MARKS = 'The text has more than 5 marks on one letter.'

test.each<[text: string, because: string[]]>([
  ['\u202edetaeler', [ORDER, DIRECTION]],
  ['\u202edetaeler\u202c', [ORDER]],
  ['\u202dabc\u202c', [ORDER]],
  ['\u2067abc', [DIRECTION]],
  ['abc\u2069', [DIRECTION]],
  ['abc\u202c', [DIRECTION]],
  ['\u2067abc\n\u2069', [DIRECTION]],
  ['\u2067\u202babc\u2069\u202c', [DIRECTION]],
  ['\u2066\u2067abc\u2069', [DIRECTION]],
  [`a${'\u0300'.repeat(6)}`, [MARKS]],
  [`${'\u0e49'.repeat(88)}`, [MARKS]],
])('%j is held', (text, because) => {
  const found = unicodeTricks.run(reply({ text }), facts())
  expect(found.map((finding) => finding.because)).toEqual(because)
  expect(found.every(({ verdict }) => verdict === 'hold')).toBe(true)
  // The same in the name, and said so.
  const named = unicodeTricks.run(reply({ name: text.replace('\n', ' ') }), facts())
  expect(named.every((finding) => finding.because.startsWith('The name '))).toBe(true)
})

test.each<[text: string, what: string]>([
  ['Say \u2067שלום\u2069 to him', 'a balanced isolate'],
  ['\u2068a\u2068b\u2069c\u2069', 'an isolate in another'],
  ['Say \u202bשלום\u202c to him', 'a balanced embedding'],
  ['שלום\u200f!\u200e', 'direction marks'],
  ['السلام عليكم', 'a text from right to left'],
  ['\u2067a\u2069\n\u2067b\u2069', 'a balanced isolate on every line'],
  [`a${'\u0300'.repeat(5)}`, 'as many marks as chanted Hebrew needs'],
  ['בְּרֵאשִׁית בָּרָא אֱלֹהִים', 'pointed Hebrew'],
  ['Tiếng Việt', 'Vietnamese'],
  ['Tiếng Việt'.normalize('NFD'), 'Vietnamese in pieces'],
  ['👩🏿‍🚀 0️⃣', 'emoji'],
])('%j passes: %s', (text) => {
  expect(unicodeTricks.run(reply({ text, name: text }), facts())).toEqual([])
})

describe.skipIf(!hasSharedData)('strings that have broken software before', () => {
  const strings: string[] = JSON.parse(readSharedData('naughty-strings.json') || '[]')

  const decisions = strings.flatMap((text) => {
    const { data } = commentInput.safeParse({ ...form, text })
    return data ? [{ text, decision: decide(data, facts({ plainText: data.text })) }] : []
  })
  const heldOf = (pattern: RegExp) => decisions.filter(({ text }) => pattern.test(text))

  test('are many, and no check fails on one', () => {
    expect(decisions.length).toBeGreaterThan(300)
    const failed = decisions.filter(({ decision }) =>
      decision.reasons.some(({ because }) => because.includes('failed to run')),
    )
    expect(failed).toEqual([])
  })

  test.each([
    ['the ones left in another direction', /\u202a/],
    ['the ones that reach out of their line', /\p{M}{6}/u],
  ])('%s wait for a moderator', (_, pattern) => {
    const found = heldOf(pattern)
    expect(found.length).toBeGreaterThan(0)
    for (const { decision } of found) expect(decision.verdict).toBe('hold')
  })

  test('and everything else is taken for what it is', () => {
    const others = decisions.filter(({ text }) => !/[\u202a-\u202e]|\p{M}{6}/u.test(text))
    expect(others.filter(({ decision }) => decision.verdict !== 'publish')).toEqual([])
  })
})
