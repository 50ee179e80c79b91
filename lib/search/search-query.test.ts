import { expect, test } from 'vitest'
import { isTooShort, parseSearch, searchAddress, WORDS_MAX } from './search-query'

const read = (query: string) => parseSearch(new URLSearchParams(query))
const addressOf = (query: string) => searchAddress(read(query))

test.each([
  ['', '/search'],
  ['q=', '/search'],
  ['q=+tide++gauge%0A', '/search?q=tide+gauge'],
  ['page=2&since=week&author=a&section=s&q=x', '/search?q=x&section=s&author=a&since=week&page=2'],
  ['q=x&utm_source=y&_rsc=1', '/search?q=x'],
  ['q=x&since=constructor&page=0', '/search?q=x'],
  ['q=x&page=1e9', '/search?q=x'],
  ['q=x&page=99', '/search?q=x&page=50'],
  ['q=x&section=a/b&author=%00', '/search?q=x'],
  ['q=%E2%80%AEx%E2%80%8B', '/search?q=x'],
  ['q=a%26b%3Dc', '/search?q=a%26b%3Dc'],
])('?%s is %s', (query, address) => {
  expect(addressOf(query)).toBe(address)
  // What was made canonical stays what it is.
  expect(addressOf(address.replace(/^\/search\??/, ''))).toBe(address)
})

test('what is looked for is bounded, by letters and not by bytes', () => {
  const { words } = read(`q=${'🐙'.repeat(500)}`)
  expect(Array.from(words)).toHaveLength(WORDS_MAX)
  expect(isTooShort(read('q=%F0%9F%90%99'))).toBe(true)
  expect(isTooShort(read('q=ab'))).toBe(false)
})
