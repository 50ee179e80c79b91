import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rejoinder-key-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const PURPOSES = ['contact.email', 'contact.email-digest', 'session', 'sign-in.limit'] as const

/** As another start of the site: the environment is read anew. */
async function keysOf(environment: { SECRET_KEY?: string; DATA_DIR?: string }): Promise<string[]> {
  vi.resetModules()
  vi.stubEnv('SECRET_KEY', environment.SECRET_KEY ?? '')
  vi.stubEnv('DATA_DIR', environment.DATA_DIR ?? folder)
  const { keyFor } = await import('./secret-key')
  return PURPOSES.map((purpose) => keyFor(purpose).toString('hex'))
}

const SECRET = 'a secret of at least thirty-two characters'

test('a key is worth nothing for another purpose, nor on another site', async () => {
  const one = await keysOf({ SECRET_KEY: SECRET })
  const other = await keysOf({ SECRET_KEY: `${SECRET}!` })
  expect(new Set([...one, ...other]).size).toBe(2 * PURPOSES.length)
  for (const key of [...one, ...other]) expect(key).toMatch(/^[0-9a-f]{64}$/)
})

test('the same secret opens tomorrow what it sealed today', async () => {
  const today = await keysOf({ SECRET_KEY: SECRET })
  expect(await keysOf({ SECRET_KEY: SECRET })).toEqual(today)
  // Written down: were this to change, no stored address could be opened any more.
  expect(today[0]).toBe('7e7cd227b3c808dad50752aacd2be762e78bdb49d41bea21f03212df6c6cbf1a')
})

test('without one a secret is made, kept, and readable by its owner only', async () => {
  const dataDir = path.join(folder, 'made', 'too')
  const first = await keysOf({ DATA_DIR: dataDir })
  const file = path.join(dataDir, 'secret-key')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await readFile(file, 'utf8')).trim()).toMatch(/^[\w-]{43}$/)
  expect(await keysOf({ DATA_DIR: dataDir })).toEqual(first)
})

test('a secret that lies there is taken as it is, whatever ends its line', async () => {
  await writeFile(path.join(folder, 'secret-key'), `${SECRET}\r\n`)
  expect(await keysOf({})).toEqual(await keysOf({ SECRET_KEY: SECRET }))
})
