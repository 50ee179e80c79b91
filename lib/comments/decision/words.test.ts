import { expect, test } from 'vitest'
import { fold, listedIn, wordsOf } from './words'

test.each<[list: string, text: string, why: string]>([
  ['casino', 'Play at my CASINO now', 'case'],
  ['Casino', 'play at my casino.', 'case of the entry'],
  ['casino', '(casino)', 'punctuation around it'],
  ['casino', 'https://best-casino.example/x', 'a part of an address'],
  ['casino', 'somebody@casino.example', 'a part of an e-mail address'],
  ['casino.example', 'see http://casino.example/?q', 'an entry with a dot'],
  ['casino', 'ca\u200bsi\u00adno', 'invisible characters inside'],
  ['casino', 'c\u0301a\u0308sin\u0335o', 'marks inside'],
  ['casino', 'ｃａｓｉｎｏ', 'full-width letters'],
  ['casino', '𝒸𝒶𝓈𝒾𝓃𝑜', 'mathematical letters'],
  ['cafe', 'Un café, merci', 'an accent in the text'],
  ['café', 'Un cafe, merci', 'an accent in the entry'],
  ['straße', 'STRASSE', 'full case folding'],
  ['ΣΟΦΌΣ', 'σοφός', 'final sigma'],
  ['σοφός', 'www.σοφός.αθήνα', 'a sigma that is final here and not there'],
  ['casino', '𝐂𝐀𝐒𝐈𝐍𝐎', 'mathematical capitals'],
  ['İstanbul', 'istanbul', 'a dotted capital I'],
  ['fine', 'ﬁne', 'a ligature'],
  ['cheap pills', 'Cheap,  PILLS!', 'two words with something between them'],
  ['don’t', 'Please don’t.', 'an apostrophe'],
  ['赌博', '网上赌博网站', 'a script without spaces'],
  ['การพนัน', 'เว็บการพนันออนไลน์', 'another script without spaces'],
  ['казино', 'Лучшее КАЗИНО', 'Cyrillic'],
  ['كازينو', 'أفضل كَازِينُو', 'Arabic vowels'],
  ['🍆', 'hello 🍆🍆', 'an emoji'],
  ['$$$', 'earn $$$ now', 'symbols'],
  ['\n \r\n casino \r\n', 'casino', 'white space around entries'],
])('%j is found in %j: %s', (list, text) => {
  expect(listedIn(list, [text])).toEqual([list.trim()])
})

test.each<[list: string, text: string, why: string]>([
  ['press', 'I run WordPress', 'a part of a word'],
  ['ass', 'A classic assassination in Scunthorpe', 'a part of words'],
  ['cheap pills', 'cheap red pills', 'another word between'],
  ['pills', 'pill', 'another form of the word'],
  ['', 'anything', 'an empty list'],
  [' \n\n ', 'anything', 'a list of nothing'],
  ['...', 'Well... no', 'an entry without a word'],
  ['.*', 'anything', 'a pattern is not a pattern'],
  ['कल', 'कलम कुल', 'vowel signs make another word'],
])('%j is not found in %j: %s', (list, text) => {
  expect(listedIn(list, [text])).toEqual([])
})

test('every text is looked at, and an entry is named once, as it was typed', () => {
  const found = listedIn('Casino\npoker\nroulette', ['poker POKER', 'a casino', 'casino'])
  expect(found.sort()).toEqual(['Casino', 'poker'])
})

test('a very long entry counts as its first twelve words', () => {
  const words = Array.from({ length: 40 }, (_, i) => `w${i}`)
  expect(listedIn(words.join(' '), [words.slice(0, 12).join(' ')])).toHaveLength(1)
  expect(listedIn(words.join(' '), [words.slice(0, 11).join(' ')])).toEqual([])
})

test('letters of a script without spaces end a word beside them', () => {
  expect(wordsOf('iPhone手机x2')).toEqual(['iphone', '手', '机', 'x2'])
})

test.each(['\ufdfa', '\ufdfb', '㌖'])('%s does not blow a text up', (letter) => {
  expect(fold(letter).length).toBeLessThanOrEqual(7)
})
