import { expect, test } from 'vitest'
import { REPORT_NOTE_MAX } from './policy'
import { reportInput } from './schema'

const report = (data: object) =>
  reportInput.safeParse({ commentId: crypto.randomUUID(), reason: 'SPAM', note: '', ...data })

test.each([
  [{ reason: '' }, 'Choose what is wrong with it.'],
  [{ reason: 'BORING' }, 'Choose what is wrong with it.'],
  [{ note: 'x'.repeat(REPORT_NOTE_MAX + 1) }, 'Shorten what you wrote to 500 characters or fewer.'],
])('%o is refused in words', (data, message) => {
  expect(report(data).error?.issues.map((issue) => issue.message)).toEqual([message])
})

test('a note is as long in any writing, and holds nothing that cannot be seen', () => {
  expect(report({ note: '👍'.repeat(REPORT_NOTE_MAX) }).success).toBe(true)
  expect(report({ note: ' a\u0000\u200bb ' }).data?.note).toBe('ab')
})
