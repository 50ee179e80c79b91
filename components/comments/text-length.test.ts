import { expect, test } from 'vitest'
import { lengthOf, lengthSaid, lengthShown } from './text-length'

test.each([
  [0, undefined],
  [3_999, undefined],
  [4_000, '4,000 of 5,000 characters.'],
  [5_000, '5,000 of 5,000 characters.'],
  [5_001, '5,001 of 5,000 characters: 1 character too many.'],
  [6_234, '6,234 of 5,000 characters: 1,234 characters too many.'],
])('%i characters are shown as %s', (length, words) => {
  expect(lengthShown(length)).toBe(words)
})

test('it is said aloud at 90 %, at the limit and at every fifty beyond, and not in between', () => {
  const said = Array.from({ length: 5_110 }, (_, length) => [length, lengthSaid(length)] as const)
  const news = said.filter(([length, words]) => length > 0 && words !== lengthSaid(length - 1))
  expect(news).toEqual([
    [4_500, 'At most 500 characters left.'],
    [5_000, 'No characters left.'],
    [5_050, 'At least 50 characters too many.'],
    [5_100, 'At least 100 characters too many.'],
  ])
})

test('a character is what a person calls one, and space around the text is none', () => {
  expect(lengthOf('😀😀')).toBe(2)
  expect(lengthOf('e\u0301')).toBe(1)
  expect(lengthOf('  a b \n')).toBe(3)
})
