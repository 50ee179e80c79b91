import { expect, test } from 'vitest'
import { oldPathOf } from '@/lib/importing/old-path'

const table: [path: string | null, stored: string | null][] = [
  ['/2024/05/tide/', '/2024/05/tide'],
  ['/2024/05/tide', '/2024/05/tide'],
  ['/%D0%BC%D0%BE%D1%80%D0%B5/', '/море'],
  ['/100%/%E0%A4%A/', '/100%/%E0%A4%A'],
  ['//a//b//', '/a/b'],
  ['/?p=12', null],
  ['/about/?page_id=2', null],
  ['/', null],
  [null, null],
]

test.each(table)('%j is looked up as %j', (path, stored) => {
  expect(oldPathOf(path)).toBe(stored)
})
