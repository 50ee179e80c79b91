import { expect, test } from 'vitest'
import { facts, reply } from '@/lib/testing/decision-facts'
import { nearDuplicate } from './near-duplicate'

const SAID =
  'The new cranes are far too loud at night, and the council has known it since last March.'
const OTHERS = [
  'I like the cranes.',
  'Trams heat the pool now, which nobody believed would ever happen here.',
]

const isHeld = (text: string, earlierTexts: string[]) =>
  nearDuplicate.run(reply({ text }), facts({ earlierTexts })).length > 0

test.each<[text: string, what: string]>([
  [SAID, 'word for word'],
  [SAID.toUpperCase(), 'in capitals'],
  [SAID.replaceAll(' ', '\n\n').replaceAll(',', '!!!'), 'with other marks between the words'],
  [SAID.replace('loud', 'l\u00adou\u0301d'), 'with invisible characters and accents'],
  [SAID.replace('March', 'April'), 'with another word at the end'],
  [SAID.replace('night', 'noon'), 'with another word in the middle'],
  [`${SAID} Look here!`, 'with more behind it'],
])('%j is held: the same %s', (text) => {
  expect(isHeld(text, [...OTHERS, SAID])).toBe(true)
})

test.each<[text: string, earlier: string[], what: string]>([
  [SAID, [], 'nothing was said before'],
  [SAID, OTHERS, 'something else was said before'],
  [
    'The new cranes are quiet at night, but the council should move them away from the school.',
    [SAID],
    'it is another thought on the same subject',
  ],
  [
    'The new cranes are far too loud at night, and nobody ever answered any of my letters.',
    [SAID],
    'it begins alike and goes on otherwise',
  ],
  ['Thank you for this, I agree.', ['Thank you for this, I agree.'], 'it is short'],
  ['🎉🎉🎉', ['🎉🎉🎉'], 'it is short, and without letters'],
  [SAID.split(' ').reverse().join(' '), [SAID], 'the same words in another order are another text'],
])('%j passes, earlier ones being %j: %s', (text, earlier) => {
  expect(isHeld(text, earlier)).toBe(false)
})

test('a script without spaces is compared as well', () => {
  const said = '港口的新起重机在夜里太吵了，市政府从三月起就知道这件事。'
  expect(isHeld(said.replace('三月', '四月'), [said])).toBe(true)
  expect(isHeld('图书馆现在开放到凌晨两点，大学生们都很高兴，市民也是。', [said])).toBe(false)
})
