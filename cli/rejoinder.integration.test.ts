import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { comment } from '@/lib/testing/factories'
import { bundle } from './steps.mjs'

const main = fileURLToPath(new URL('rejoinder.mjs', import.meta.url))
const fixtures = fileURLToPath(new URL('../lib/importing/fixtures', import.meta.url))
const dataDir = mkdtempSync(path.join(tmpdir(), 'rejoinder-cli-'))
beforeAll(bundle)
afterAll(() => rmSync(dataDir, { recursive: true }))

/** Types a command in the folder of the fixtures, with this file's database. */
function type(...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, INIT_CWD: fixtures }
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env })
}

test('a file that is not there is one sentence', () => {
  const { status, stdout, stderr } = type('import', 'wxr', 'missing.xml')
  expect([status, stdout, stderr]).toEqual([1, '', 'There is no file missing.xml.\n'])
})

test('what was typed wrongly is one sentence', () => {
  const { status, stderr } = type('import', 'wxr')
  expect([status, stderr]).toEqual([2, "error: missing required argument 'file'\n"])
})

test('an import says as JSON what it did', async () => {
  const { status, stdout } = type('import', 'wxr', 'small.wxr.xml', '--json')
  expect(status).toBe(0)
  const { dryRun, counts } = JSON.parse(stdout)
  expect(dryRun).toBe(false)
  expect(counts.articles).toEqual({ created: 7, updated: 0, unchanged: 0, skipped: 1 })
  expect(await appClient().article.count()).toBe(7)
})

test('a newspaper goes out as a folder of files and comes in again unchanged', () => {
  const folder = path.join(dataDir, 'articles')
  const out = type('export', 'markdown', folder, '--json')
  expect([out.status, JSON.parse(out.stdout)]).toEqual([0, { articles: 7 }])
  const again = type('export', 'markdown', folder)
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('is not empty')])
  const back = type('import', 'markdown', folder, '--json')
  expect([back.status, JSON.parse(back.stdout)]).toEqual([
    ...[0, { dryRun: false, created: 0, updated: 0, unchanged: 7, failed: [] }],
  ])
  writeFileSync(path.join(folder, 'bad.md'), 'Only words.')
  const bad = type('import', 'markdown', folder, '--dry-run')
  expect(bad.status).toBe(1)
  expect(bad.stdout).toContain('bad.md: It does not begin with front matter')
  expect(type('import', 'markdown', 'nowhere').stderr).toBe('There is no folder nowhere.\n')
})

test('replies are listed without addresses and approved in the name of the command line', async () => {
  const text = 'Held \u001b[2J back'
  const { id } = await comment({ status: 'PENDING', text, email: 'held@reader.example' })
  const list = type('comments', 'list')
  expect(list.stdout).toContain(id)
  expect(list.stdout).not.toContain('\u001b')
  expect(list.stdout).not.toContain('held@reader')
  expect(type('comments', 'approve', id).status).toBe(0)
  const last = await appClient().ledgerEntry.findFirst({
    where: { commentId: id, action: 'DECIDED' },
  })
  expect(last).toMatchObject({ actorName: 'the command line', toStatus: 'APPROVED', version: 2 })
})

test('a person is added once, with a password from the environment', async () => {
  process.env.REJOINDER_PASSWORD = 'a long enough password'
  const args = ['user', 'create', '--name', 'Ed', '--email', 'Ed@paper.example', '--role', 'editor']
  expect(type(...args).stdout).toBe('Ed can sign in as ed@paper.example (EDITOR).\n')
  const again = type(...args)
  expect([again.status, again.stderr]).toEqual([
    1,
    'Somebody with this e-mail address can sign in already.\n',
  ])
  delete process.env.REJOINDER_PASSWORD
})

test('the demo newspaper is not mixed into another', () => {
  const { status, stderr } = type('demo', 'load')
  expect(status).toBe(1)
  expect(stderr).toMatch(/^The demo newspaper is loaded into an empty database only.*\n$/)
})

test('the doctor finds what is missing', () => {
  const { status, stdout } = type('doctor', '--json')
  const problems = JSON.parse(stdout).filter(({ problem }: { problem: unknown }) => problem)
  expect([status, problems]).toEqual([0, []])
})
