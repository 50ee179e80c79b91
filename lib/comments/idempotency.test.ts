import { beforeAll, expect, test, vi } from 'vitest'
import { later, MINUTE_MS, NOW } from '@/lib/testing/clock'
import { idempotencyKeys } from './idempotency'
import type { CommentInput } from './schema'

beforeAll(() => {
  vi.stubEnv('SECRET_KEY', 'a secret for tests, and for nothing else')
})

const input: CommentInput = {
  articleId: 'a1',
  parentId: undefined,
  key: undefined,
  text: 'Well said.',
  name: 'Nora',
  email: 'nora@example.com',
  website: null,
  extra: '',
  stamp: '',
  proof: '',
}

const sameClick = (one: string[], other: string[]) => one.some((key) => other.includes(key))

test('a key of the browser counts on its own article only', () => {
  const key = '0198c0de-0000-4000-8000-000000000001'
  expect(idempotencyKeys({ ...input, key }, NOW)).toEqual([`browser:a1:${key}`])
  expect(idempotencyKeys({ ...input, key, articleId: 'a2' }, NOW)).toEqual([`browser:a2:${key}`])
})

test.each([
  { articleId: 'a2' },
  { parentId: 'p' },
  { text: 'Well said!' },
  { name: 'Nora B.' },
  { email: 'n@example.com' },
])('without a key another %j is another submission', (change) => {
  const other = idempotencyKeys({ ...input, ...change }, NOW)
  expect(sameClick(idempotencyKeys(input, NOW), other)).toBe(false)
})

test('without a key the same submission is the same click for ten minutes, and not for ever', () => {
  const first = idempotencyKeys(input, NOW).slice(0, 1)
  for (const minutes of [0, 3, 5, 9, 9.99]) {
    expect(sameClick(first, idempotencyKeys(input, later(minutes * MINUTE_MS)))).toBe(true)
  }
  expect(sameClick(first, idempotencyKeys(input, later(20 * MINUTE_MS)))).toBe(false)
})

test('nothing that was typed can be read from a key, or guessed without the site’s secret', () => {
  const [key] = idempotencyKeys(input, NOW)
  expect(key).toMatch(/^digest:[\w-]{43}$/)
})
