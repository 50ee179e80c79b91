import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { databaseUrl } from '@/lib/database/connection'
import { showEmail } from '@/lib/moderation/mutations'
import { keyFor } from '@/lib/secret-key'
import { administrator } from '@/lib/testing/actors'
import { NOW } from '@/lib/testing/clock'
import { dump, sqlAs } from '@/lib/testing/databases'
import { article, comment, discussion } from '@/lib/testing/factories'
import { post } from '@/lib/testing/posting'
import { readEmail } from './contact'
import { CONTACT_BATCH } from './policy'
import { rotateContactKeys } from './rotation'
import { seal } from './seal'

const dataDir = mkdtempSync(path.join(tmpdir(), 'rejoinder-rotation-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

beforeEach(async () => {
  await discussion()
  await sqlAs('owner', 'TRUNCATE private.ledger_entry, private.contact, comment CASCADE')
})

const emailOf = (id: string) => readEmail(appClient(), id)

/** Comments with addresses, in the order of a rotation. */
async function addContacts(count: number): Promise<{ id: string; email: string }[]> {
  const { id: articleId } = await article()
  const added = []
  for (let i = 0; i < count; i++) {
    const email = `person-${i}@reader.example`
    added.push({ id: (await comment({ articleId, email })).id, email })
  }
  return added.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

async function expectAllReadable(contacts: { id: string; email: string }[]): Promise<void> {
  for (const { id, email } of contacts) expect(await emailOf(id)).toBe(email)
}

/** How many addresses each key has sealed; `null` stands for those from before there were ids. */
async function countByKey() {
  const rows = await sqlAs(
    'owner',
    `SELECT CASE get_byte(email_ciphertext, 0) WHEN 2 THEN get_byte(email_ciphertext, 4) END AS key,
            count(*)::int AS count
       FROM private.contact WHERE email_ciphertext IS NOT NULL GROUP BY 1 ORDER BY 1 NULLS FIRST`,
  )
  return rows.map(({ key, count }) => [key, count])
}

const keyIds = async () =>
  (await appClient().contactKey.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)

/** As it was stored before sealed addresses named their key. */
async function sealAsBefore(commentId: string, email: string): Promise<void> {
  const place = `private.contact|email_ciphertext|${commentId}`
  const emailCiphertext = seal(keyFor('contact.email'), place, Buffer.from(email))
  await appClient().contact.update({ where: { commentId }, data: { emailCiphertext } })
}

test('with the right secret every stolen address opens, with another none, in another row none', async () => {
  const contacts = await addContacts(20)
  await expectAllReadable(contacts)
  const bytes = await appClient().contact.findMany({ orderBy: { commentId: 'asc' } })
  for (const [index, { commentId }] of bytes.entries()) {
    const other = bytes[(index + 1) % bytes.length]
    const data = { emailCiphertext: other?.emailCiphertext ?? null }
    await appClient().contact.update({ where: { commentId }, data })
  }
  for (const { id } of contacts) await expect(emailOf(id)).rejects.toThrow()
  for (const { commentId, emailCiphertext } of bytes) {
    await appClient().contact.update({ where: { commentId }, data: { emailCiphertext } })
  }
  await expectAllReadable(contacts)
  const stolen = JSON.stringify(await dump('public', 'private'))
  for (const { email } of contacts) expect(stolen).not.toContain(email)

  vi.resetModules()
  vi.stubEnv('SECRET_KEY', 'another secret for tests, and for nothing else')
  const thief = await import('./contact')
  for (const { id } of contacts) await expect(thief.readEmail(appClient(), id)).rejects.toThrow()
  vi.stubEnv('SECRET_KEY', 'a secret for tests, and for nothing else')
})

test('a sealed address names its key, and does not open under the name of another', async () => {
  const [one] = await addContacts(1)
  await rotateContactKeys()
  const [id] = await keyIds()
  await sqlAs('owner', 'INSERT INTO private.contact_key VALUES ($1, $2)', [
    Number(id) + 1,
    (await appClient().contactKey.findFirstOrThrow()).keyCiphertext,
  ])
  await sqlAs(
    'owner',
    `UPDATE private.contact SET email_ciphertext = set_byte(email_ciphertext, 4, ${Number(id) + 1})`,
  )
  await expect(emailOf(String(one?.id))).rejects.toThrow()
  await sqlAs('owner', 'DELETE FROM private.contact_key WHERE id = $1', [Number(id) + 1])
})

test('a rotation seals everything anew, also what was stored before keys had ids', async () => {
  const contacts = await addContacts(5)
  for (const { id, email } of contacts.slice(0, 2)) await sealAsBefore(id, email)
  await expectAllReadable(contacts)
  const [before = 0] = await keyIds()
  expect(await rotateContactKeys()).toEqual({ keyId: before + 1, resealed: 5, isResumed: false })
  expect(await keyIds()).toEqual([before + 1])
  expect(await countByKey()).toEqual([[before + 1, 5]])
  await expectAllReadable(contacts)
  expect(await rotateContactKeys()).toEqual({ keyId: before + 2, resealed: 5, isResumed: false })
  await expectAllReadable(contacts)
})

/** Other tests have databases of their own on the same server, and wait there. */
const WAITING_HERE = `
  SELECT count(*)::int AS n FROM pg_locks JOIN pg_stat_activity USING (pid)
   WHERE NOT granted AND datname = current_database()`

test('killed in the middle it leaves everything readable, and goes on where it was', async () => {
  const contacts = await addContacts(2 * CONTACT_BATCH + 50)
  const [before = 0] = await keyIds()
  // Somebody is just reading a row of the second batch.
  const reader = new pg.Client({ connectionString: databaseUrl() })
  await reader.connect()
  const blocking = contacts[CONTACT_BATCH + 10]?.id
  await reader.query('BEGIN')
  await reader.query('SELECT FROM private.contact WHERE comment_id = $1 FOR SHARE', [blocking])

  const main = fileURLToPath(new URL('../../cli/rejoinder.mjs', import.meta.url))
  const env = { ...process.env, DATA_DIR: dataDir }
  const child = spawn(process.execPath, [main, 'keys', 'rotate'], { env, stdio: 'ignore' })
  const exited = once(child, 'exit')
  const isWaiting = async () => (await sqlAs('owner', WAITING_HERE))[0]?.n !== 0
  while (!(await isWaiting())) expect(child.exitCode).toBeNull()
  child.kill('SIGKILL')
  await exited
  await reader.query('COMMIT')
  await reader.end()

  expect(await keyIds()).toEqual([before, before + 1])
  const counts = await countByKey()
  expect(counts).toEqual([
    [before, CONTACT_BATCH + 50],
    [before + 1, CONTACT_BATCH],
  ])
  await expectAllReadable(contacts)
  const resumed = { keyId: before + 1, resealed: CONTACT_BATCH + 50, isResumed: true }
  expect(await rotateContactKeys()).toEqual(resumed)
  expect(await keyIds()).toEqual([before + 1])
  expect(await countByKey()).toEqual([[before + 1, contacts.length]])
  await expectAllReadable(contacts)
})

test('readers post and editors look while it runs, and nothing fails', async () => {
  await discussion({ holdPolicy: 'HOLD_FIRST' })
  const contacts = await addContacts(60)
  const viewer = await administrator()
  const { id: articleId } = await article()
  const work = async (turn: number) => {
    const email = `newcomer-${turn}@reader.example`
    const posted = await post({ articleId, email, text: `Turn ${turn}.` })
    if (posted.kind !== 'posted') throw new Error(posted.code)
    const one = contacts[turn % contacts.length]
    expect(await showEmail(viewer, String(one?.id), NOW)).toBe(one?.email)
    return { id: posted.id, email }
  }
  const turns = Array.from({ length: 60 }, (_, turn) => work(turn))
  const rotations = [rotateContactKeys(), rotateContactKeys()]
  const [added] = await Promise.all([Promise.all(turns), ...rotations])
  await expectAllReadable([...contacts, ...added])
  // Who wrote before is still known: digests have a key of their own, which does not change.
  await rotateContactKeys()
  await sqlAs('owner', "UPDATE comment SET created_at = created_at - interval '1 hour'")
  await sqlAs('owner', "UPDATE comment SET status = 'APPROVED'")
  const known = await post({ articleId, email: String(added[0]?.email), text: 'Me again.' })
  expect(known).toMatchObject({ kind: 'posted', isPublic: true })
})
