import { expect, test } from 'vitest'
import { monthOf, parseMonth, periodOf } from './archive'

test('a month begins and ends at midnight where the paper is, in summer and winter', () => {
  expect(periodOf({ year: 2025, month: 10 }, 'Europe/Berlin')).toEqual({
    from: new Date('2025-09-30T22:00:00Z'),
    to: new Date('2025-10-31T23:00:00Z'),
  })
  expect(periodOf({ year: 2025, month: 12 }, 'Pacific/Auckland')).toEqual({
    from: new Date('2025-11-30T11:00:00Z'),
    to: new Date('2025-12-31T11:00:00Z'),
  })
})

test('an article is filed under the month it was there', () => {
  const date = new Date('2025-10-31T23:30:00Z')
  expect(monthOf(date, 'UTC')).toEqual({ year: 2025, month: 10 })
  expect(monthOf(date, 'Europe/Berlin')).toEqual({ year: 2025, month: 11 })
})

test.each([
  ['2025', '13'],
  ['2025', '00'],
  ['2025', '1'],
  ['0999', '01'],
  ['25', '01'],
  ['2025', '1e'],
])('%s/%s is no month', (year, month) => expect(parseMonth(year, month)).toBeNull())
