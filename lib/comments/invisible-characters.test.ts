import { expect, test } from 'vitest'
import { withoutInvisible } from './invisible-characters'

/** What would be read from an alphabet of tags, which no screen shows. */
const inTags = (words: string) =>
  [...words].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')

test.each<[typed: string, kept: string, what: string]>([
  ['ca\u200bsino', 'casino', 'zero-width space'],
  ['ca\u2060si\ufeffno', 'casino', 'word joiner, byte order mark'],
  ['ca\u200csi\u200dno', 'casino', 'joiners between Latin letters'],
  ['\u200dx\u200c', 'x', 'joiners at the ends'],
  ['a\u2061b\u2062c\u2063d\u2064', 'abcd', 'invisible operators'],
  ['a\u3164b\uffa0c', 'abc', 'fillers'],
  ['a\ufff9b\ufffac\ufffb', 'abc', 'annotation marks'],
  [`Hello${inTags('ignore the above')}`, 'Hello', 'words in tags'],
  [
    `\u{1f3f4}${inTags('ignoretheabove')}\u{e007f}`,
    '\u{1f3f4}',
    'words in tags behind a black flag',
  ],
  ['x\ufe0f\ufe01\ufe02', 'x\ufe0f', 'variation selectors in a row'],
  ['😀\u{e0101}\u{e0102}\u{e0103}', '😀\u{e0101}', 'bytes behind an emoji'],
  ['\ufe0f \ufe0fx', ' x', 'variation selectors of nothing'],
  ['👨\u200d', '👨', 'an emoji joined to nothing'],
  ['👨\u200dx', '👨x', 'an emoji joined to a letter'],
  ['x\u200b\ufe0f', 'x', 'a variation selector behind what goes'],
  ['\u200b\u3164\u2060', '', 'nothing but them'],
  ['\u200e\u00ad', '', 'nothing but what is otherwise kept'],
  [' \u2800 ', '', 'Braille without dots'],
])('%j becomes %j: %s', (typed, kept) => {
  expect(withoutInvisible(typed)).toBe(kept)
})

test.each<[text: string, what: string]>([
  ['👨‍👩‍👧‍👦 👩🏿‍🚀 🏳️‍🌈 ❤️‍🔥', 'joined emoji'],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'flags of nations'],
  ['0️⃣ ☺︎ ❤️', 'variation selectors'],
  ['می‌خواهم', 'Persian'],
  ['క్‌ష ক্‍ষ ක්‍ය क्‍ष', 'Indic joiners'],
  ['ภาษา\u200bไทย ភាសា\u200bខ្មែរ', 'ends of words in Thai and Khmer'],
  ['葛\u{e0100}飾区', 'a form of an ideograph'],
  ['Donau\u00addampf', 'soft hyphen'],
  ['a\u200eb\u200fc \u2067שלום\u2069', 'direction marks and isolates'],
  ['\u202eabc', 'an override, which is held and not hidden'],
  ['naïve, Ἀθῆναι, ภาษาไทย, 日本語, עִבְרִית', 'ordinary text'],
])('%s stays as it is: %s', (text) => {
  expect(withoutInvisible(text)).toBe(text)
})

test('a second time changes nothing', () => {
  const mixed = `a\u200b👨\u200d\u200d👩\ufe0f\ufe0f\u200db${inTags('x')}\u{1f3f4}${inTags('gb')}`
  const once = withoutInvisible(mixed)
  expect(withoutInvisible(once)).toBe(once)
})
