import { beforeAll, expect, test, vi } from 'vitest'
import { later, NOW } from '@/lib/testing/clock'
import { commentInput } from './schema'
import { makeStamp, readStamp } from './stamp'

beforeAll(() => {
  vi.stubEnv('SECRET_KEY', 'a secret for tests, and for nothing else')
})

test.each<[what: string, forge: (start: string, signature: string) => string]>([
  ['no signature', (start) => `${start}.`],
  ['no dot', (start) => start],
  ['no moment', (_, signature) => `.${signature}`],
  ['an earlier moment', (_, signature) => `${later(-60_000).getTime().toString(36)}.${signature}`],
  ['a shorter signature', (start, signature) => `${start}.${signature.slice(1)}`],
  ['a changed signature', (start, signature) => `${start}.${signature.toLowerCase()}`],
  ['another article', () => makeStamp('a2', NOW)],
  ['something else', () => '💐.💐'],
])('%s makes no stamp of this article', (_, forge) => {
  const [start = '', signature = ''] = makeStamp('a1', NOW).split('.')
  expect(readStamp(forge(start, signature), 'a1')).toEqual({ kind: 'forged' })
})

test('a stamp says when it was made, on its own article', () => {
  expect(readStamp(makeStamp('a1', NOW), 'a1')).toEqual({ kind: 'started', at: NOW })
})

test('no stamp is none, not a forged one', () => {
  expect(readStamp('', 'a1')).toEqual({ kind: 'absent' })
})

test('the form takes a stamp as long as it is', () => {
  const { shape } = commentInput
  const stamp = makeStamp(crypto.randomUUID(), new Date('9999-12-31T23:59:59.999Z'))
  expect(shape.stamp.parse(stamp)).toBe(stamp)
})
