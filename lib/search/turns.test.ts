import { expect, test } from 'vitest'
import { turns } from './turns'

test('two at once, one more waits, and who comes then is turned away', async () => {
  const inTurn = turns({ atOnce: 2, waiting: 1 })
  const ends: (() => void)[] = []
  const begun: string[] = []
  const work = (name: string) =>
    inTurn(async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.push(resolve))
      return name
    })
  const [a, b, c] = [work('a'), work('b'), work('c')]
  expect(await work('d')).toBeNull()
  expect(begun).toEqual(['a', 'b'])
  ends[0]?.()
  expect(await a).toBe('a')
  expect(begun).toEqual(['a', 'b', 'c'])
  for (const end of ends) end()
  expect(await Promise.all([b, c])).toEqual(['b', 'c'])
})

test('a failure gives its turn away', async () => {
  const inTurn = turns({ atOnce: 1, waiting: 0 })
  await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await inTurn(async () => 'yes')).toBe('yes')
})
