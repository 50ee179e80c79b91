import { beforeEach, describe, expect, test } from 'vitest'
import { listThreadPage } from '@/lib/comments/queries'
import { appClient } from '@/lib/database/app-client'
import { addNote } from '@/lib/editing/notes'
import { reportComment } from '@/lib/reports/mutations'
import { editor, moderator } from '@/lib/testing/actors'
import { NOW } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import { comment, discussion, sender } from '@/lib/testing/factories'
import { startBulkUndo, startErasing } from './bulk'
import { runBulk } from './bulk-run'
import { getCommentDetail } from './detail'
import { decideComment } from './mutations'
import { countQueues, getBulk } from './queries'
import { undoChange } from './undo'

const [mira, tom] = [await editor(), await moderator()]

beforeEach(async () => {
  await sqlAs('owner', 'TRUNCATE comment, private.bulk_job CASCADE')
  await discussion()
})

async function empty(status: 'SPAM' | 'TRASHED', count: number): Promise<string> {
  const begun = await startErasing(mira, { status, count }, NOW)
  if (begun.kind !== 'begun') throw new Error(`There were ${begun.count}`)
  await runBulk(begun.jobId, () => NOW)
  return begun.jobId
}

/** Everything the database holds, as text. */
async function everything(): Promise<string> {
  const tables = await sqlAs(
    'owner',
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname IN ('public', 'private')`,
  )
  const rows = tables.map(({ name }) => sqlAs('owner', `SELECT t::text FROM ${name} t`))
  return JSON.stringify(await Promise.all(rows))
}

describe('emptying the trash', () => {
  test('leaves nothing of what was in it, wherever it stood, but its lines in the ledger', async () => {
    const words = ['Zanzibar name', 'Zanzibar text', 'https://zanzibar.example', 'Zanzibar note']
    const [authorName = '', text = '', authorUrl = '', note = ''] = words
    const { id } = await comment({
      authorName,
      text,
      authorUrl,
      reasons: [{ check: 'a', because: text }],
    })
    const revision = { commentId: id, version: 9, text, reasons: [], replacedAt: NOW }
    await appClient().revision.create({ data: revision })
    await addNote(tom, { commentId: id, text: note }, NOW)
    await reportComment({ commentId: id, reason: 'OTHER', note }, sender(), NOW)
    await decideComment(tom, { commentId: id, version: 1, to: 'TRASHED' }, NOW)
    expect(await everything()).toMatch(/zanzibar/i)
    await empty('TRASHED', 1)
    expect(await everything()).not.toMatch(/zanzibar/i)
    expect(await appClient().contact.count({ where: { commentId: id } })).toBe(0)
    const lines = await appClient().ledgerEntry.findMany({
      where: { commentId: id },
      orderBy: { id: 'asc' },
    })
    expect(lines.map(({ action }) => action)).toEqual(['POSTED', 'DECIDED', 'ERASED'])
    expect(lines.at(-1)).toMatchObject({
      ...{ fromStatus: 'TRASHED', toStatus: 'ERASED', version: 3, personId: mira.personId },
    })
  })

  test('keeps the place of what was answered, and takes all of it from every queue', async () => {
    const top = await comment({ status: 'TRASHED' })
    const answer = await comment({ articleId: top.articleId, parentId: top.id })
    await empty('TRASHED', 1)
    const view = { order: 'oldest', page: 1 } as const
    const { comments, tombstones } = await listThreadPage(top.articleId, view, 50)
    expect(comments.map(({ id }) => id)).toEqual([answer.id])
    expect(tombstones.map(({ id }) => id)).toEqual([top.id])
    expect(await countQueues(mira)).toMatchObject({ ALL: 1, APPROVED: 1, TRASHED: 0 })
  })

  test('cannot be taken back, alone or all of it, and nothing can be decided about it', async () => {
    const { id } = await comment({ status: 'PENDING' })
    const decided = await decideComment(tom, { commentId: id, version: 1, to: 'SPAM' }, NOW)
    const jobId = await empty('SPAM', 1)
    expect(await startBulkUndo(mira, jobId, NOW)).toBeNull()
    const entryId = decided.kind === 'decided' ? decided.entryId : 0n
    const late = { kind: 'stale', last: { action: 'ERASED', status: 'ERASED' } }
    expect(await undoChange(tom, entryId, NOW)).toMatchObject(late)
    const decision = { commentId: id, version: 3, to: 'APPROVED' } as const
    expect(await decideComment(tom, decision, NOW)).toEqual({ kind: 'gone' })
    expect(await getCommentDetail(tom, id)).toEqual({
      ...{ kind: 'erased', actorName: mira.name, at: NOW },
    })
  })
})

test('a number that is not the number erases nothing, and says which it is', async () => {
  await comment({ status: 'SPAM' })
  await comment({ status: 'TRASHED' })
  const begun = await startErasing(mira, { status: 'SPAM', count: 2 }, NOW)
  expect(begun).toEqual({ kind: 'miscounted', count: 1 })
  expect(await appClient().bulkJob.count()).toBe(0)
  expect(await countQueues(mira)).toMatchObject({ SPAM: 1, TRASHED: 1 })
})

test('what somebody takes out of the trash in the meantime stays, and is named', async () => {
  const [kept, gone] = [await comment({ status: 'TRASHED' }), await comment({ status: 'TRASHED' })]
  const begun = await startErasing(mira, { status: 'TRASHED', count: 2 }, NOW)
  const jobId = begun.kind === 'begun' ? begun.jobId : ''
  await decideComment(tom, { commentId: kept.id, version: 1, to: 'APPROVED' }, NOW)
  await runBulk(jobId, () => NOW)
  expect(await getBulk(mira, jobId)).toMatchObject({
    ...{ done: 1, failed: 1, target: 'ERASED' },
    failures: [{ commentId: kept.id, late: { action: 'DECIDED', actorName: tom.name } }],
  })
  const rows = await appClient().comment.findMany({ select: { id: true, status: true } })
  expect(new Map(rows.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      [kept.id, 'APPROVED'],
      [gone.id, 'ERASED'],
    ]),
  )
})
