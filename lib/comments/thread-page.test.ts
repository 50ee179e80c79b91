import { expect, test } from 'vitest'
import { countPages, pageAfter, parsePage } from './thread-page'

test.each([
  [0, 1],
  [1, 1],
  [50, 1],
  [51, 2],
  [100, 2],
  [10_000, 200],
])('%i threads are %i pages', (threads, pages) => expect(countPages(threads, 50)).toBe(pages))

test('a thread is on the page that its place among the others says', () => {
  expect([0, 49, 50, 99, 100].map((before) => pageAfter(before, 50))).toEqual([1, 1, 2, 2, 3])
})

test.each(['2', '10', '999999'])('%s is a page', (text) => expect(parsePage(text)).toBe(+text))

test.each(['1', '0', '02', '-2', '2.0', '1000000', 'newest', ''])('%s is no page', (text) =>
  expect(parsePage(text)).toBeNull(),
)
