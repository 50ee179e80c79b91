import { expect, test } from 'vitest'
import { joinWordFiles } from './joined-files'
import type { Rules } from './public'
import { readWordFile } from './word-file'

const file = (content: string | Uint8Array<ArrayBuffer>, name = 'words.txt') =>
  new File([content], name)
const utf16 = new Uint8Array(Buffer.from('\ufeffcasino', 'utf16le'))
const latin = new Uint8Array([0x67, 0xe4, 0x6e, 0x73])
const UTF8 = 'Save the file as plain text or CSV in UTF-8, then choose it again.'

test.each([
  ['lines', file('casino\r\nbig win, now\n\ncasino\n'), 'casino\nbig win, now'],
  ['lines after a byte order mark', file('\ufeffcasino'), 'casino'],
  [
    'a table',
    file('word,why\n"big win, now",spam\ncasino;roulette\n', 'W.CSV'),
    'word\nwhy\nbig win, now\nspam\ncasino\nroulette',
  ],
  ['quotes in a table', file('"say ""yes"""\n', 'w.csv'), 'say "yes"'],
])('the words of %s', async (_, given, words) => {
  expect(await readWordFile(given)).toEqual({ kind: 'read', words })
})

test.each([
  ['UTF-16', file(utf16), UTF8],
  ['Latin-1', file(latin), UTF8],
  ['a picture', file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])), UTF8],
  ['nothing but space', file(' \n\t\n'), 'There are no words in this file.'],
  [
    'an open quotation',
    file('"casino\n', 'w.csv'),
    'This table cannot be read: a quotation mark in it is not closed.',
  ],
])('a file of %s is refused in a sentence', async (_, given, because) => {
  expect(await readWordFile(given)).toEqual({ kind: 'unreadable', because })
})

const typed = { maxLinks: 9, moderationWords: 'casino', blockedWords: 'x'.repeat(49_999) } as Rules

test('a file’s words come after the typed ones, each once', async () => {
  const files = { moderationFile: file('roulette\ncasino\npoker'), blockedFile: file('') }
  expect(await joinWordFiles(typed, files)).toEqual({
    kind: 'joined',
    rules: { ...typed, moderationWords: 'casino\nroulette\npoker' },
    added: 2,
  })
})

test('a list that would become too long says so beside the file', async () => {
  const files = { moderationFile: null, blockedFile: file('y') }
  expect(await joinWordFiles(typed, files)).toEqual({
    kind: 'invalid',
    fieldErrors: {
      blockedFile: 'Shorten the list to 50,000 characters or fewer; it has 50,001.',
    },
  })
})
