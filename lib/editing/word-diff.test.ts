import { expect, test } from 'vitest'
import { wordDiff } from './word-diff'

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind])
    .join('')

test.each([
  ['The bridge is closed.', 'The bridge is open.', 'The bridge is -closed-+open+.'],
  ['One line', 'One\nline', 'One- -+\n+line'],
  ['جسر مغلق', 'جسر مفتوح', 'جسر -مغلق-+مفتوح+'],
  ['Η γέφυρα έκλεισε', 'Η γέφυρα άνοιξε', 'Η γέφυρα -έκλεισε-+άνοιξε+'],
  ['Same.', 'Same.', 'Same.'],
])('what became of %j is shown word by word', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected)
})

test('both texts can be read from what is shown, however long they are and little alike', () => {
  const words = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(' ')
  const [before, after] = [words('a'), words('b')]
  const parts = wordDiff(before, after)
  const without = (kind: string) => parts.filter((part) => part.kind !== kind)
  const text = (rest: typeof parts) => rest.map((part) => part.text).join('')
  expect(text(without('added'))).toBe(before)
  expect(text(without('removed'))).toBe(after)
  expect(parts).toHaveLength(2)
})
