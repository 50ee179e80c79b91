import { expect, test } from 'vitest'
import { formatDateLine, formatMoment, isoWithOffset } from './clock'

const date = new Date('2025-11-02T23:30:00Z')

test('the date line is in the time zone of the site, weekday in brackets', () => {
  expect(formatDateLine(date, 'UTC', 'en')).toBe('2 November 2025 (Sunday)')
  expect(formatDateLine(date, 'Europe/Berlin', 'en')).toBe('3 November 2025 (Monday)')
})

test('a moment names the day and the time of the site', () => {
  expect(formatMoment(date, 'Europe/Berlin', 'en')).toBe('3 November 2025 at 00:30')
})

test('a time element carries the offset of that day, summer time included', () => {
  expect(isoWithOffset(date, 'Europe/Berlin')).toBe('2025-11-03T00:30:00.000+01:00')
  expect(isoWithOffset(new Date('2025-07-01T10:00:00Z'), 'Europe/Berlin')).toContain('+02:00')
})
