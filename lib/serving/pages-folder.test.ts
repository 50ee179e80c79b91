import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ConfigError } from '@/lib/config-error'
import { HEADERS_EDITION } from '@/lib/serving/page-headers'
import { openPagesFolder } from '@/lib/serving/pages-folder'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-pages-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

it('is made where there is none', () => {
  const inside = path.join(folder, 'one', 'two')
  openPagesFolder(inside)
  expect(readdirSync(inside)).toEqual(['.rejoinder-pages'])
})

it('is empty at every start, whatever the last run left', () => {
  openPagesFolder(folder)
  for (const name of [
    HEADERS_EDITION,
    '0123456789ab',
    '.writing',
    `.trash-${crypto.randomUUID()}`,
  ]) {
    mkdirSync(path.join(folder, name, 'articles'), { recursive: true })
    writeFileSync(path.join(folder, name, 'articles/x.html'), 'old')
  }
  openPagesFolder(folder)
  expect(readdirSync(folder)).toEqual(['.rejoinder-pages'])
})

it.each([
  ['somebody’s files', ['holiday.jpg']],
  ['somebody’s folder that is named like ours, without our sign', [`${HEADERS_EDITION}/a.html`]],
  ['somebody’s files beside ours', ['.rejoinder-pages', 'holiday.jpg']],
  ['a site', ['.rejoinder-pages', 'index.html', `${HEADERS_EDITION}/a.html`]],
])('with %s is refused, and nothing in it touched', (_what, files) => {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), 'precious')
  }
  const opening = () => openPagesFolder(folder)
  expect(opening).toThrow(ConfigError)
  expect(opening).toThrow(/^PAGES_DIR must be [^\n]+ holds something else\.$/)
  for (const file of files) expect(readFileSync(path.join(folder, file), 'utf8')).toBe('precious')
})

it('that cannot be made is named', () => {
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  const opening = () => openPagesFolder(path.join(file, 'pages'))
  expect(opening).toThrow(ConfigError)
  expect(opening).toThrow(/^PAGES_DIR must be a folder that can be written to: .+ cannot\.$/)
  expect(existsSync(path.join(file, 'pages'))).toBe(false)
})
