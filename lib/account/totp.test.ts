import { describe, expect, test } from 'vitest'
import { newSecret, secretAddress, secretText, stepOf } from './totp'

/** RFC 6238, appendix B: the secret, and the last six figures of its SHA-1 codes. */
const SECRET = Buffer.from('12345678901234567890')
const VECTORS: [seconds: number, code: string][] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
]
const at = (seconds: number) => new Date(seconds * 1000)

describe('a code', () => {
  test.each(VECTORS)('at %i is %s, as RFC 6238 has it', (seconds, code) => {
    expect(stepOf(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30))
  })

  test('counts half a minute early and late, and no longer', () => {
    const step = 41152263
    const steps = [-60, -30, 0, 29, 30, 59, 60].map((off) =>
      stepOf(SECRET, '005924', at(step * 30 + off)),
    )
    expect(steps).toEqual([null, step, step, step, step, step, null])
  })

  test.each(['005925', '', '00592', '0059240', 'abcdef', '００５９２４'])('%j is none', (code) => {
    expect(stepOf(SECRET, code, at(1234567890))).toBeNull()
  })
})

test('a secret is 160 bits, and never the same twice', () => {
  expect(newSecret()).toHaveLength(20)
  expect(newSecret()).not.toEqual(newSecret())
})

test('what an authenticator reads names the newspaper and the person', () => {
  expect(secretText(SECRET)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(secretAddress(SECRET, 'The Mint', 'a@example.com')).toBe(
    'otpauth://totp/The%20Mint:a%40example.com?issuer=The%20Mint&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
  )
})
