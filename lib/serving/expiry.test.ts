import { expect, it } from 'vitest'
import { registerSpread, spreadChange } from '@/lib/serving/expiry'

const change = { id: 'a', tags: ['articles', 'article:1'] }

it('does nothing where no front server runs', async () => {
  await expect(spreadChange(change)).resolves.toBeUndefined()
})

it('reaches the front server, also from another instance of the module', async () => {
  const spread: unknown[] = []
  const unregister = registerSpread(async (each) => void spread.push(each))
  await spreadChange(change)
  const shared = globalThis as { [key: symbol]: unknown }
  expect(shared[Symbol.for('rejoinder.spread-change')]).toBeTypeOf('function')
  unregister()
  await spreadChange({ id: 'b', tags: [] })
  expect(spread).toEqual([change])
})
