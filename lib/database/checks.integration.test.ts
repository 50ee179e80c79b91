import { beforeAll, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { NOW } from '@/lib/testing/clock'
import { DATABASE_LIMITS } from '@/lib/testing/database-limits'
import { sqlAs, sqlState } from '@/lib/testing/databases'
import { article, comment, discussion, person, site } from '@/lib/testing/factories'

const CHECK_VIOLATION = '23514'

beforeAll(async () => {
  await Promise.all([site(), discussion()])
  const { id: personId } = await person()
  await appClient().savedView.create({ data: { personId, name: 'Mine', query: '' } })
  await addMarksOf(personId)
  const revisions = { create: { version: 1, text: 'Before.', reasons: [], replacedAt: NOW } }
  const addressDigest = new Uint8Array(32)
  const reports = { create: { reason: 'OTHER', addressDigest, createdAt: NOW } } as const
  const changes = { maxLinks: { from: 2, to: 3 } }
  const settingChange = { at: NOW, actorName: 'Ada', version: 2, changes }
  await appClient().settingChange.create({ data: settingChange })
  await appClient().siteChange.create({ data: settingChange })
  await appClient().spentWork.create({ data: { nonce: new Uint8Array(16), until: NOW } })
  const job = { create: { actorName: 'Mira', target: 'SPAM', createdAt: NOW } } as const
  const bulkItems = { create: { version: 1, job } }
  const notes = { create: { at: NOW, actorName: 'Mira', text: 'A note.' } }
  const said = { revisions, reports, bulkItems, notes }
  const { id: articleId } = await article()
  await addManuscript(articleId)
  const { id } = await comment({ articleId, ...said })
  const where = { commentId: id }
  const { id: entryId } = await appClient().ledgerEntry.findFirstOrThrow({ where })
  const emailDigest = new Uint8Array(32)
  await appClient().standing.create({ data: { entryId, effect: 'BLOCKED', emailDigest } })
})

/** What is written, and a picture. */
async function addManuscript(articleId: string): Promise<void> {
  const saved = { articleId, savedAt: NOW, savedByName: 'Ada' }
  await appClient().manuscript.create({ data: saved })
  const entry = { articleId, at: NOW, deed: 'STARTED', actorName: 'Ada' } as const
  await appClient().articleEntry.create({ data: entry })
  const key = '0123456789abcdef-9x9-000000'
  const media = { key, fileName: 'a.png', addedAt: NOW, addedByName: 'Ada' }
  await appClient().media.create({ data: media })
}

/** Everything else that is kept of somebody of the staff. */
async function addMarksOf(personId: string): Promise<void> {
  const digest = new Uint8Array(32)
  const at = NOW
  const factor = { personId, secretCiphertext: digest, createdAt: NOW }
  await appClient().invitation.create({ data: { personId, digest, expiresAt: NOW } })
  await appClient().secondFactor.create({
    data: { ...factor, recoveryCodes: { create: { digest } } },
  })
  const signIn = { personId, at, outcome: 'SUCCEEDED', isKnownPlace: false } as const
  await appClient().signInEvent.create({ data: signIn })
  const joined = { at, kind: 'JOINED', subjectId: personId, actorName: 'Ada' } as const
  await appClient().personChange.create({ data: joined })
}

const change = (table: string, set: string) =>
  sqlAs('owner', `BEGIN; UPDATE ${table} SET ${set}; ROLLBACK`)

test.each(DATABASE_LIMITS)(
  '%s refuses one more than the limit and takes the limit',
  async (...row) => {
    const [constraint, table, refused, taken] = row
    for (const set of refused) {
      const error = await change(table, set).catch((error) => error)
      expect({ set, code: error.code, constraint: error.constraint }).toEqual({
        set,
        code: CHECK_VIOLATION,
        constraint,
      })
    }
    for (const set of taken)
      expect({ set, why: await sqlState(change(table, set)) }).toEqual({ set, why: null })
  },
)

test('every limit of the database stands in the table of limits', async () => {
  const rows = await sqlAs(
    'owner',
    `SELECT conname FROM pg_constraint
      WHERE contype = 'c' AND connamespace IN ('public'::regnamespace, 'private'::regnamespace)`,
  )
  expect(rows.map(({ conname }) => conname).sort()).toEqual(
    DATABASE_LIMITS.map(([name]) => name).sort(),
  )
})
