import { expect, test } from 'vitest'
import { pageWindow } from './page-window'

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 5, [1, 2, 3, 4, 5]],
  [1, 9, [1, 2, 3, 4, 5, null, 9]],
  [4, 9, [1, 2, 3, 4, 5, 6, null, 9]],
  [5, 9, [1, null, 3, 4, 5, 6, 7, null, 9]],
  [9, 9, [1, null, 5, 6, 7, 8, 9]],
  [3, 6, [1, 2, 3, 4, 5, 6]],
])('on page %i of %i one can turn to %j', (page, pages, window) => {
  expect(pageWindow(page, pages)).toEqual(window)
})
