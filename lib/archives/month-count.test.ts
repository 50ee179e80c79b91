import { expect, test } from 'vitest'
import { countArticles, placeAfter } from './month-count'

const month = (text: string, articleCount: number) => ({ month: new Date(text), articleCount })
const MONTHS = [month('2026-01-01', 3), month('2025-12-01', 20), month('2025-10-01', 7)]

test.each([
  [0, '2026-02-01', 0],
  [2, '2026-02-01', 2],
  [3, '2026-01-01', 0],
  [22, '2026-01-01', 19],
  [23, '2025-11-01', 0],
  [29, '2025-11-01', 6],
])('after %i articles one begins before %s, past %i more', (skip, before, rest) => {
  expect(placeAfter(MONTHS, skip)).toEqual({ before: new Date(before), skip: rest })
})

test('beyond the end nothing is left to find', () => {
  expect(placeAfter(MONTHS, 30)).toEqual({ before: null, skip: 30 })
  expect([countArticles(MONTHS), countArticles([])]).toEqual([30, 0])
})
