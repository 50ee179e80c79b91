import { expect, test } from 'vitest'
import { rulesInput } from './schema'

const FORM = {
  version: '3',
  intent: 'save',
  ruleSet: 'STANDARD',
  holdPolicy: 'HOLD_FIRST',
  maxLinks: '2',
  closeAfterDays: '0',
  maxDepth: '0',
  editMinutes: '5',
  contactMonths: '12',
  moderationWords: '',
  blockedWords: '',
  moderationFile: '',
  blockedFile: '',
}

const parse = (changes: object) => rulesInput.safeParse({ ...FORM, ...changes })

test.each<[changes: object]>([
  [{ version: '0' }],
  [{ version: '' }],
  [{ ruleSet: '' }],
  [{ ruleSet: 'NONE' }],
  [{ holdPolicy: 'constructor' }],
  ...['', ' ', '-1', '101', '1.5', '1e1', '0x10', 'two', '٣'].map((maxLinks): [object] => [
    { maxLinks },
  ]),
  [{ closeAfterDays: '36501' }],
  [{ maxDepth: '1001' }],
  [{ editMinutes: '1441' }],
  [{ contactMonths: '0' }],
  [{ contactMonths: '121' }],
  [{ blockedWords: 'x'.repeat(50_001) }],
  [{ moderationFile: new File(['x'.repeat(200_001)], 'words.txt') }],
])('%o is refused, in a sentence beside its field', (changes) => {
  const { success, error } = parse(changes)
  expect(success).toBe(false)
  expect(error?.issues.map(({ path }) => path[0])).toEqual(Object.keys(changes))
})

test('what the database would refuse is told with the limit and the number', () => {
  expect(parse({ maxLinks: '101' }).error?.issues[0]?.message).toBe(
    'Enter a number of links from 0 to 100.',
  )
  expect(parse({ blockedWords: '😀'.repeat(50_001) }).error?.issues[0]?.message).toBe(
    'Shorten the list to 50,000 characters or fewer; it has 50,001.',
  )
})

test.each([
  [{ maxLinks: ' 007 ' }, { maxLinks: 7 }],
  [{ contactMonths: '120' }, { contactMonths: 120 }],
  [{ intent: 'publish everything' }, { intent: 'try' }],
  [
    { moderationWords: ' casino \r\n\r\ncasino\r\nbig  win\u0000\n' },
    { moderationWords: 'casino\nbig  win' },
  ],
  [{ blockedWords: '😀'.repeat(50_000) }, { blockedWords: '😀'.repeat(50_000) }],
])('%o is taken', (changes, taken) => {
  expect(parse(changes).data).toMatchObject(taken)
})

test('nothing but what the form has is taken', () => {
  expect(parse({ id: '2', threadDepth: '9' }).data).not.toMatchObject({ id: expect.anything() })
})
