import { expect, it } from 'vitest'
import { pageFileName } from '@/lib/serving/page-files'

it.each([
  ['/', '/.html'],
  ['/articles/x', '/articles/x.html'],
  ['/articles/x/comments/2', '/articles/x/comments/2.html'],
  ['/articles/caf%C3%A9_au-lait', '/articles/café_au-lait.html'],
  ['/articles/%E6%96%B0%E8%81%9E', '/articles/新聞.html'],
  ['/articles/%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80', '/articles/हिन्दी.html'],
])('%s lies in %s', (path, name) => {
  expect(pageFileName(path)).toBe(name)
})

it.each([
  ['a way up', '/..'],
  ['a way up inside', '/articles/../x'],
  ['a way up, encoded', '/articles/%2E%2E/x'],
  ['an encoded slash', '/articles%2Fx'],
  ['an encoded backslash', '/articles%5C..%5Cx'],
  ['a backslash', '/articles\\x'],
  ['an encoded percent sign', '/articles/%252e%252e'],
  ['a dot', '/articles/x.html'],
  ['a dot in front', '/.writing'],
  ['an empty part', '//articles'],
  ['a slash at the end', '/articles/'],
  ['no slash', 'articles'],
  ['nothing', ''],
  ['a NUL', '/articles/%00'],
  ['a line break', '/articles/x%0A'],
  ['a blank', '/articles/x%20y'],
  ['a sign of a shell', '/articles/$x'],
  ['a drive', '/c:/x'],
  ['a broken encoding', '/articles/%E6%96'],
  ['a lone percent sign', '/articles/%'],
  ['a capital, which is a small letter to some', '/articles/X'],
  ['an accent of its own, which is a letter with accent to some', '/articles/cafe%CC%81'],
])('%s gets no file: %s', (_what, path) => {
  expect(pageFileName(path)).toBeNull()
})
