import { expect, test } from 'vitest'
import { bodyTree } from './body-tree'
import { readingMinutes } from './reading-time'

test.each([
  ['', 1],
  ['tide '.repeat(238), 1],
  ['it’s well-known '.repeat(238), 2],
  [`# Title\n\n${'tide and gauge, '.repeat(238)}`, 3],
  ['潮汐'.repeat(476), 2],
])('%# takes %j minutes', (source, minutes) => {
  expect(readingMinutes(bodyTree(source, 'MARKDOWN').tree)).toBe(minutes)
})
