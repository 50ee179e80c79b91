import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { seal, unseal } from './seal'

const key = randomBytes(32)
const secret = Buffer.from('nora@example.com')

test('not one changed bit is opened', () => {
  const sealed = seal(key, 'here', secret)
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const forged = Uint8Array.from(sealed)
    const byte = bit >> 3
    forged[byte] = (forged[byte] ?? 0) ^ (1 << (bit & 7))
    expect(() => unseal(key, 'here', forged)).toThrow()
  }
})

test.each([0, 1, 12, 28, 29])('nothing cut to %i bytes is opened', (length) => {
  expect(() => unseal(key, 'here', seal(key, 'here', secret).subarray(0, length))).toThrow()
})

test('it opens with its key in its place only', () => {
  const sealed = seal(key, 'here', secret)
  expect(() => unseal(randomBytes(32), 'here', sealed)).toThrow()
  expect(() => unseal(key, 'there', sealed)).toThrow()
  expect(unseal(key, 'here', sealed)).toEqual(secret)
})

test('the same is never sealed twice in the same way', () => {
  const sealed = Array.from({ length: 100 }, () =>
    Buffer.from(seal(key, 'here', secret)).toString('hex'),
  )
  expect(new Set(sealed).size).toBe(100)
})
