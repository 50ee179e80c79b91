import { expect, it } from 'vitest'
import { acceptedEncodings } from '@/lib/serving/accept-encoding'

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br gzip identity'],
  ['gzip', 'gzip identity'],
  ['br;q=0.5, gzip;q=0.8', 'gzip br identity'],
  ['br;q=0, gzip', 'gzip identity'],
  ['gzip;q=0', 'identity'],
  ['*', 'br gzip identity'],
  ['*;q=0', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity gzip'],
  ['identity;q=0, gzip', 'gzip identity'],
  ['GZIP ; Q=1.0', 'gzip identity'],
  ['x-gzip', 'gzip identity'],
  ['gzip;q=nonsense', 'gzip identity'],
  ['deflate', 'identity'],
])('"%s" is answered with the first of: %s', (header, expected) => {
  expect(acceptedEncodings(header).join(' ')).toBe(expected)
})
