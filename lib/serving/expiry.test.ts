import { expect, it } from 'vitest'
import { expireKept, registerPages } from '@/lib/serving/expiry'

it('does nothing where no front server runs', () => {
  expect(() => expireKept(['articles'])).not.toThrow()
})

it('reaches the front server, also from another instance of the module', () => {
  const expired: string[][] = []
  const unregister = registerPages((tags) => expired.push([...tags]))
  expireKept(['articles', 'article:1'])
  const shared = globalThis as { [key: symbol]: unknown }
  expect(shared[Symbol.for('rejoinder.expire-pages')]).toBeTypeOf('function')
  unregister()
  expireKept(['site'])
  expect(expired).toEqual([['articles', 'article:1']])
})
