import { describe, expect, test } from 'vitest'
import { hasSharedData, hostileStrings } from '@/lib/testing/shared-data'
import { COMMENT_LIMITS, codePoints } from './limits'
import { commentInput } from './schema'

const valid = {
  articleId: '0198c0de-0000-7000-8000-000000000001',
  parentId: '',
  key: '',
  text: 'Well said.',
  name: 'Nora Reader',
  email: 'nora@example.com',
  website: '',
  extra: '',
  stamp: '',
  proof: '',
}

type Field = keyof typeof valid
const FIELDS = Object.keys(valid) as Field[]

const parse = (changes: Record<string, unknown>) => commentInput.safeParse({ ...valid, ...changes })

function errorsOf(changes: Record<string, unknown>): Record<string, string> {
  const result = parse(changes)
  const issues = result.success ? [] : result.error.issues
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]))
}

const refused: [field: Field, value: unknown, message: RegExp][] = [
  ['articleId', '', /./],
  ['articleId', '1', /./],
  ['articleId', ['0198c0de-0000-7000-8000-000000000001'], /./],
  ['parentId', 'x', /./],
  ['key', 'x', /./],
  ['text', '', /^Write your reply\.$/],
  ['text', ' \n\t ', /^Write your reply\.$/],
  ['text', '\u0000\u0007', /^Write your reply\.$/],
  ['text', '\ud800', /^Write your reply\.$/],
  ['text', 'x'.repeat(5001), /^Shorten your reply to 5,000 characters or fewer\.$/],
  ['text', '💐'.repeat(5001), /^Shorten your reply/],
  ['text', undefined, /./],
  ['name', '', /^Enter your name\.$/],
  ['name', ' \u0000 ', /^Enter your name\.$/],
  ['name', '\u200b\u3164', /^Enter your name\.$/],
  ['name', 'x'.repeat(81), /^Shorten your name to 80 characters or fewer\.$/],
  ['email', '', /^Enter your e-mail address\. It will not be published\.$/],
  ['email', 'nora', /^Enter an e-mail address such as name@example\.com\.$/],
  ['email', 'nora@', /^Enter an e-mail address such as/],
  ['email', 'a b@example.com', /^Enter an e-mail address such as/],
  ['email', 'nora@example.com\u0000', /^Enter an e-mail address such as/],
  ['email', 'nora@example.com\r\nBcc: all@example.com', /^Enter an e-mail address such as/],
  [
    'email',
    `${'x'.repeat(89)}@example.com`,
    /^Use an e-mail address of 100 characters or fewer\.$/,
  ],
  ['website', 'javascript:alert(1)', /^Enter a web address such as https:\/\/example\.com/],
  ['website', 'none', /^Enter a web address/],
  ['website', `https://example.com/${'x'.repeat(200)}`, /^Enter a web address/],
  ['website', 'https://user:pass@example.com', /^Enter a web address/],
  ['extra', 'x'.repeat(1001), /./],
]

test.each(refused)('%s %j is refused beside its field: %s', (field, value, message) => {
  const errors = errorsOf({ [field]: value })
  expect(Object.keys(errors)).toEqual([field])
  expect(errors[field]).toMatch(message)
})

const taken: [field: Field, value: string, kept: unknown][] = [
  ['parentId', '', undefined],
  ['key', '', undefined],
  ['text', '  Well\r\nsaid\rso.\r ', 'Well\nsaid\nso.'],
  ['text', 'a\u0000b\u001bc\u007fd\u0085e\ufffef', 'abcdef'],
  ['text', 'a\tb', 'a\tb'],
  ['text', 'lone \ud800 and \udc00 halves', 'lone  and  halves'],
  ['text', '💐', '💐'],
  ['text', 'e\u0301', '\u00e9'],
  ['text', '<b>&amp;', '<b>&amp;'],
  ['text', 'in\u200bvisible', 'invisible'],
  ['name', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['text', 'x'.repeat(5000), 'x'.repeat(5000)],
  ['text', '💐'.repeat(5000), '💐'.repeat(5000)],
  ['text', 'e\u0301'.repeat(5000), '\u00e9'.repeat(5000)],
  ['name', ' Nora \n\t Reader ', 'Nora Reader'],
  ['name', 'é'.repeat(80), 'é'.repeat(80)],
  ['name', 'نورا', 'نورا'],
  ['email', ' Nora@Example.com ', 'Nora@Example.com'],
  ['email', `${'x'.repeat(64)}@${'y'.repeat(31)}.com`, `${'x'.repeat(64)}@${'y'.repeat(31)}.com`],
  ['website', '', null],
  ['website', '  ', null],
  ['website', 'example.com', 'https://example.com/'],
  ['extra', 'x'.repeat(1000), 'x'.repeat(1000)],
  ['stamp', 'mgk3.abc', 'mgk3.abc'],
  ['stamp', 'x'.repeat(61), ''],
]

test.each(taken)('%s %j is taken as %j', (field, value, kept) => {
  const result = parse({ [field]: value })
  expect(result.error).toBeUndefined()
  expect(result.data?.[field]).toEqual(kept)
})

test('every field that is wrong says so at once', () => {
  const errors = errorsOf({ text: '', name: '', email: '', website: 'none' })
  expect(Object.keys(errors).sort()).toEqual(['email', 'name', 'text', 'website'])
})

test('whoever sends a status, an id or a date sends it in vain', () => {
  const more = { status: 'APPROVED', id: 'x', createdAt: '1999-01-01', version: 9, reasons: [] }
  expect(Object.keys(parse(more).data ?? {}).sort()).toEqual([...FIELDS].sort())
})

test('a form without the hidden fields is taken as one that left them empty', () => {
  const { extra: _, stamp: __, ...rest } = valid
  expect(commentInput.parse(rest)).toMatchObject({ extra: '', stamp: '' })
})

describe.skipIf(!hasSharedData)('strings that have broken software before', () => {
  const strings = hostileStrings()

  test('are many', () => expect(strings.length).toBeGreaterThan(500))

  test.each(FIELDS)('never throw in %s, and what is kept can be stored', (field) => {
    for (const value of strings) {
      const { data } = parse({ [field]: value })
      const kept = data?.[field] ?? ''
      expect(kept.includes('\u0000')).toBe(false)
      expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept)
      if (field === 'text' || field === 'name') {
        expect(codePoints(kept)).toBeLessThanOrEqual(COMMENT_LIMITS[field])
      }
    }
  })
})
