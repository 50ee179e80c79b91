import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConfigError } from '@/lib/config-error'
import { parseEnv } from '@/lib/env'
import { runSql } from '@/lib/testing/databases'
import { openDatabase, openDatabaseBeside } from './open-database'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rejoinder-open-'))
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true }))

async function refusal(source: Record<string, string>): Promise<string> {
  const error = await openDatabase(parseEnv(source)).catch((error) => error)
  expect(error).toBeInstanceOf(ConfigError)
  return (error as ConfigError).message
}

test('an address where nobody answers is refused in one sentence, without its password', async () => {
  const DATABASE_URL = 'postgresql://user:hunter22@127.0.0.1:1/news'
  const sentence = await refusal({ DATA_DIR: folder, DATABASE_URL })
  expect(sentence).toMatch(/^DATABASE_URL must be a database that can be reached: [^\n]+\.$/)
  expect(sentence).not.toContain('hunter22')
})

test('a folder that cannot be written to is refused in one sentence', async () => {
  const file = path.join(folder, 'a-file')
  await writeFile(file, '')
  const sentence = await refusal({ DATA_DIR: path.join(file, 'data') })
  expect(sentence).toMatch(/^DATA_DIR must be a folder that can be written to: [^\n]+\.$/)
})

test('the embedded database is one app’s own, survives its death, and is nobody else’s to read', async () => {
  const env = parseEnv({ DATA_DIR: folder })
  const database = await openDatabase(env)
  await runSql(database.url, 'CREATE TABLE kept (word text)')
  await runSql(database.url, "INSERT INTO kept VALUES ('here')")
  expect((await stat(path.join(folder, 'database.json'))).mode & 0o777).toBe(0o600)

  expect(await refusal({ DATA_DIR: folder })).toContain('already running')
  const beside = await openDatabaseBeside(env)
  await beside.close()
  expect(await runSql(database.url, 'SELECT * FROM kept')).toEqual([{ word: 'here' }])

  // What the death of an app leaves: its server, and nobody who holds it.
  const holders = 'SELECT pid FROM pg_locks WHERE locktype = $1'
  await runSql(database.url, `SELECT pg_terminate_backend(pid) FROM (${holders}) h`, ['advisory'])
  const again = await openDatabase(env)
  expect(again.url).toBe(database.url)
  expect(await runSql(again.url, 'SELECT * FROM kept')).toEqual([{ word: 'here' }])
  await again.close()
  await expect(runSql(again.url, 'SELECT 1')).rejects.toThrow()
})
