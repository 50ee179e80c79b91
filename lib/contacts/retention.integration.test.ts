import { beforeEach, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { dump, sqlAs } from '@/lib/testing/databases'
import { comment, discussion, uniqueEmail } from '@/lib/testing/factories'
import { readEmail } from './contact'
import { CONTACT_BATCH } from './policy'
import { forgetWhatIsOver } from './retention'

beforeEach(async () => {
  await discussion()
  await sqlAs('owner', 'TRUNCATE private.ledger_entry, private.contact, comment CASCADE')
})

/** Twelve months before, to the millisecond. */
const YEAR_AGO = new Date('2025-03-14T09:26:53.000Z')
const before = (date: Date) => new Date(date.getTime() - 1)
const contactOf = (commentId: string) => appClient().contact.findUnique({ where: { commentId } })

test('an address is kept for twelve months after the last reply, and not a moment longer', async () => {
  const kept = await comment({ createdAt: YEAR_AGO })
  const over = await comment({ createdAt: before(YEAR_AGO) })
  expect(await forgetWhatIsOver(NOW)).toMatchObject({ contacts: 1 })
  expect(await readEmail(appClient(), kept.id)).toMatch(/@/)
  expect(await contactOf(over.id)).toEqual({
    commentId: over.id,
    emailCiphertext: null,
    emailDigest: null,
    addressDigest: null,
    userAgent: '',
  })
  const { text, status } = await appClient().comment.findUniqueOrThrow({ where: { id: over.id } })
  expect({ text, status }).toEqual({ text: over.text, status: over.status })
  expect(await forgetWhatIsOver(NOW)).toMatchObject({ contacts: 0 })
})

test('it is the last reply that counts, whatever became of it, and whoever else wrote', async () => {
  const email = uniqueEmail()
  const old = await comment({ email, createdAt: new Date('2019-01-01T00:00:00Z') })
  await comment({ email, createdAt: NOW, status: 'SPAM' })
  const other = await comment({ createdAt: new Date('2019-01-01T00:00:00Z') })
  await forgetWhatIsOver(NOW)
  expect(await readEmail(appClient(), old.id)).toBe(email)
  expect(await readEmail(appClient(), other.id)).toBeNull()
})

test('the site says for how long', async () => {
  const { id } = await comment({ createdAt: later(-40 * DAY_MS) })
  await discussion({ contactMonths: 2 })
  await forgetWhatIsOver(NOW)
  expect(await readEmail(appClient(), id)).not.toBeNull()
  await discussion({ contactMonths: 1 })
  await forgetWhatIsOver(NOW)
  expect(await readEmail(appClient(), id)).toBeNull()
})

test('nothing that was computed from the address is left either', async () => {
  const { id } = await comment({ email: 'nora@reader.example', createdAt: before(YEAR_AGO) })
  const contact = await contactOf(id)
  const traces = [contact?.emailDigest, contact?.emailCiphertext].map((bytes) =>
    Buffer.from(bytes ?? []).toString('hex'),
  )
  const everything = async () => JSON.stringify(await dump('public', 'private'))
  for (const trace of traces) expect(await everything()).toContain(trace)
  await forgetWhatIsOver(NOW)
  for (const trace of traces) expect(await everything()).not.toContain(trace)
})

test('more than one batch, and contacts of imports that have no address, are forgotten too', async () => {
  const { id, articleId } = await comment({ createdAt: before(YEAR_AGO) })
  await sqlAs(
    'owner',
    `WITH added AS (
       INSERT INTO comment (id, article_id, status, author_name, text, avatar_seed, created_at)
       SELECT gen_random_uuid(), $1, 'APPROVED', 'Old', 'Old.', 1, $2
         FROM generate_series(1, ${CONTACT_BATCH}) RETURNING id)
     INSERT INTO private.contact (comment_id, user_agent) SELECT id, 'an old browser' FROM added`,
    [articleId, before(YEAR_AGO)],
  )
  expect(await forgetWhatIsOver(NOW)).toMatchObject({ contacts: CONTACT_BATCH + 1 })
  expect((await contactOf(id))?.userAgent).toBe('')
  expect(JSON.stringify(await dump('private'))).not.toContain('an old browser')
})

test('answered reports go after the same time; open ones stay', async () => {
  const { id: commentId } = await comment()
  const report = { commentId, reason: 'OTHER', addressDigest: new Uint8Array(32) } as const
  const createdAt = new Date('2019-01-01T00:00:00Z')
  await appClient().report.createMany({
    data: [
      { ...report, createdAt, resolvedAt: before(YEAR_AGO) },
      { ...report, createdAt, resolvedAt: YEAR_AGO },
      { ...report, createdAt },
    ],
  })
  expect(await forgetWhatIsOver(NOW)).toMatchObject({ reports: 1 })
  expect(await appClient().report.count()).toBe(2)
})
