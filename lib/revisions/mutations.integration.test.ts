import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { listHeldReplies } from '@/lib/comments/held'
import { commentsTag } from '@/lib/comments/tags'
import { appClient } from '@/lib/database/app-client'
import { decideComment } from '@/lib/moderation/mutations'
import { administrator } from '@/lib/testing/actors'
import { listenAsAnotherProcess } from '@/lib/testing/announcements'
import { later, MINUTE_MS, NOW, SECOND_MS } from '@/lib/testing/clock'
import { sqlAs, sqlState } from '@/lib/testing/databases'
import { article, comment, discussion, sender, uniqueEmail } from '@/lib/testing/factories'
import { post } from '@/lib/testing/posting'
import { getOwnReply } from './editable'
import { deleteReply, editReply } from './mutations'
import { REVISIONS_MAX } from './policy'

const actor = await administrator()
const announcements = await listenAsAnotherProcess()
afterAll(() => announcements.close())

beforeEach(async () => {
  await discussion()
  await announcements.take()
})

const SOON = later(10 * SECOND_MS)
const FIRST = 'I saw it from the key.'
const BETTER = 'I saw it from the quay.'

async function posted(data: Partial<Parameters<typeof post>[0]> = {}) {
  const { id: articleId } = await article()
  const answer = await post({ articleId, text: FIRST, ...data })
  if (answer.kind !== 'posted') throw new Error(answer.code)
  await announcements.take()
  return { id: answer.id, articleId }
}

const stored = (id: string) =>
  appClient().comment.findUniqueOrThrow({
    where: { id },
    include: { revisions: { orderBy: { version: 'asc' } }, ledger: { orderBy: { id: 'asc' } } },
  })

const edit = (id: string, text = BETTER, now = SOON, own = [id]) =>
  editReply(own, { commentId: id, text }, sender(), now)

describe('nothing is changed, and nothing lost,', () => {
  async function expectRefused(id: string, code: string, attempt: Promise<object>) {
    const before = await stored(id)
    expect(await attempt).toMatchObject({ kind: 'refused', code })
    expect(await stored(id)).toEqual(before)
    expect(await announcements.take()).toEqual([])
  }

  test('by a browser whose cookie does not name the reply', async () => {
    const { id } = await posted()
    const other = await posted()
    await expectRefused(id, 'too-late', edit(id, BETTER, SOON, []))
    await expectRefused(id, 'too-late', edit(id, BETTER, SOON, [other.id]))
    await expectRefused(id, 'too-late', deleteReply([other.id], id, SOON))
  })

  test('after five minutes, or where it is switched off', async () => {
    const { id } = await posted()
    await expectRefused(id, 'too-late', edit(id, BETTER, later(5 * MINUTE_MS)))
    await expectRefused(id, 'too-late', deleteReply([id], id, later(5 * MINUTE_MS)))
    await discussion({ editMinutes: 0 })
    await expectRefused(id, 'too-late', edit(id))
    expect(await getOwnReply([id], id, SOON)).toMatchObject({ kind: 'over' })
  })

  test.each(['SPAM', 'TRASHED'] as const)('once a moderator said %s', async (to) => {
    const { id } = await posted()
    await decideComment(actor, { commentId: id, version: 1, to }, NOW)
    await announcements.take()
    await expectRefused(id, 'too-late', edit(id))
    await expectRefused(id, 'too-late', deleteReply([id], id, SOON))
    expect(await getOwnReply([id], id, SOON)).toMatchObject({ kind: 'over' })
  })

  test('when the checks refuse the new text', async () => {
    const email = uniqueEmail()
    const { id, articleId } = await posted({ email })
    await comment({ articleId, email, text: BETTER, createdAt: later(-MINUTE_MS) })
    await expectRefused(id, 'duplicate', edit(id))
    await appClient().article.update({ where: { id: articleId }, data: { commentsOpen: false } })
    await expectRefused(id, 'closed', edit(id, 'Something else.'))
  })

  test('when it was changed as often as it can be', async () => {
    const { id } = await posted()
    const texts = Array.from({ length: REVISIONS_MAX }, (_, i) => `Take ${i}.`)
    for (const text of texts) expect(await edit(id, text)).toMatchObject({ kind: 'edited' })
    await announcements.take()
    await expectRefused(id, 'too-often', edit(id))
    expect((await stored(id)).revisions.map(({ text }) => text)).toEqual([
      FIRST,
      ...texts.slice(0, -1),
    ])
  })
})

test('another text is public at once; the earlier one, its version and the ledger stay', async () => {
  const { id, articleId } = await posted()
  const outcome = await edit(id)
  expect(outcome).toMatchObject({ kind: 'edited', isPublic: true, comment: { text: BETTER } })
  expect(await announcements.take()).toEqual([[commentsTag(articleId)]])
  const { revisions, ledger, ...row } = await stored(id)
  expect(row).toMatchObject({ text: BETTER, status: 'APPROVED', version: 2, editedAt: SOON })
  expect(revisions).toMatchObject([{ version: 1, text: FIRST, replacedAt: SOON }])
  expect(ledger).toMatchObject([
    { action: 'POSTED' },
    {
      action: 'EDITED',
      actorName: 'the reader',
      personId: null,
      at: SOON,
      fromStatus: 'APPROVED',
      toStatus: 'APPROVED',
      version: 2,
    },
  ])
})

test('the same text again changes nothing, however often it is sent', async () => {
  const { id } = await posted()
  await Promise.all(Array.from({ length: 8 }, () => edit(id)))
  const { revisions, version } = await stored(id)
  expect([revisions.length, version]).toEqual([1, 2])
})

test('of many different texts at once none is lost', async () => {
  const { id } = await posted()
  const texts = Array.from({ length: 8 }, (_, i) => `Version ${i} of it.`)
  await Promise.all(texts.map((text) => edit(id, text)))
  const { revisions, version, text } = await stored(id)
  expect([...revisions.map((one) => one.text), text].toSorted()).toEqual(
    [FIRST, ...texts].toSorted(),
  )
  expect(version).toBe(9)
})

test('a published reply that the checks would hold now waits, and its author sees it', async () => {
  const { id, articleId } = await posted()
  const outcome = await edit(id, 'Buy https://a.example and https://b.example')
  expect(outcome).toMatchObject({ kind: 'edited', isPublic: false })
  expect(await announcements.take()).toEqual([[commentsTag(articleId)]])
  expect(await stored(id)).toMatchObject({ status: 'PENDING', reasons: [{ check: 'links' }] })
  expect(await listHeldReplies([id], SOON)).toHaveLength(1)
})

test('what was approved by a moderator is not called spam by a word list, and waits again', async () => {
  await discussion({ holdPolicy: 'HOLD_ALL' })
  const { id } = await posted()
  await decideComment(actor, { commentId: id, version: 1, to: 'APPROVED' }, NOW)
  await discussion({ blockedWords: 'soap' })
  expect(await edit(id, 'Buy soap.')).toMatchObject({ isPublic: false })
  expect(await stored(id)).toMatchObject({ status: 'PENDING', version: 3 })
  expect(await listHeldReplies([id], SOON)).toHaveLength(1)
})

test('a first reply that was let through is no reason to let through what it becomes', async () => {
  await discussion({ holdPolicy: 'HOLD_FIRST' })
  const { id } = await posted()
  await decideComment(actor, { commentId: id, version: 1, to: 'APPROVED' }, NOW)
  expect(await edit(id)).toMatchObject({ isPublic: false })
  expect(await stored(id)).toMatchObject({ status: 'PENDING', reasons: [{ check: 'site-policy' }] })
})

test('what waits or was caught does not become public by an edit, and keeps its reasons', async () => {
  const caught = await posted({ extra: 'filled by a machine' })
  const held = await posted({ text: 'See https://a.example https://b.example' })
  const answers = [await edit(caught.id), await edit(held.id)]
  expect(await announcements.take()).toEqual([])
  // Neither answer tells which it was.
  const told = answers.map((answer) => ({ ...answer, comment: null }))
  expect(told[0]).toEqual(told[1])
  expect(await stored(caught.id)).toMatchObject({
    status: 'SPAM',
    reasons: [{ check: 'honeypot' }],
  })
  expect(await stored(held.id)).toMatchObject({ status: 'PENDING', reasons: [{ check: 'links' }] })
})

test('a moderator who decides on the text before is told so', async () => {
  await discussion({ holdPolicy: 'HOLD_ALL' })
  const { id } = await posted()
  await edit(id)
  const decide = (version: number) =>
    decideComment(actor, { commentId: id, version, to: 'APPROVED' }, SOON)
  expect(await decide(1)).toMatchObject({ kind: 'stale', last: { action: 'EDITED' } })
  expect(await decide(2)).toMatchObject({ kind: 'decided' })
})

test('an edit and a decision at the same time: whoever is second knows of the first', async () => {
  await discussion({ holdPolicy: 'HOLD_ALL' })
  for (let round = 0; round < 10; round++) {
    const { id } = await posted()
    const [decided] = await Promise.all([
      decideComment(actor, { commentId: id, version: 1, to: 'APPROVED' }, SOON),
      edit(id),
    ])
    const { status, version, text } = await stored(id)
    // Never public in words nobody approved.
    expect([status, text]).toEqual(['PENDING', BETTER])
    expect(version).toBe(decided.kind === 'stale' ? 2 : 3)
  }
})

test('a reply its author deletes is gone from the page, and in the trash for moderators', async () => {
  const { id, articleId } = await posted()
  expect(await deleteReply([id], id, SOON)).toMatchObject({ kind: 'deleted' })
  expect(await announcements.take()).toEqual([[commentsTag(articleId)]])
  const { ledger, ...row } = await stored(id)
  expect(row).toMatchObject({ status: 'TRASHED', version: 2, text: FIRST })
  expect(ledger.at(-1)).toMatchObject({
    action: 'DELETED',
    actorName: 'the reader',
    fromStatus: 'APPROVED',
    toStatus: 'TRASHED',
    version: 2,
  })
  expect(await getOwnReply([id], id, SOON)).toMatchObject({ kind: 'deleted' })
  expect(await deleteReply([id], id, SOON)).toMatchObject({ kind: 'refused' })
  expect(await edit(id)).toMatchObject({ kind: 'refused' })
  const restored = await decideComment(actor, { commentId: id, version: 2, to: 'RESTORE' }, SOON)
  expect(restored).toMatchObject({ from: 'TRASHED', to: 'APPROVED' })
})

test('its author sees it as it is, and nobody else does', async () => {
  const { id } = await posted()
  const until = later(5 * MINUTE_MS)
  expect(await getOwnReply([id], id, SOON)).toEqual({
    kind: 'editable',
    slug: expect.any(String),
    reply: { text: FIRST, until },
  })
  expect(await getOwnReply([], id, SOON)).toBeNull()
  expect(await getOwnReply(['nonsense'], 'nonsense', SOON)).toBeNull()
})

test('what was written is never rewritten, and strangers learn only when', async () => {
  const { id } = await posted()
  await edit(id)
  const rewrite = sqlAs('rejoinder_app', "UPDATE private.revision SET text = 'x'")
  expect(await sqlState(rewrite)).toBe('42501')
  expect(await sqlState(sqlAs('rejoinder_reader', 'SELECT FROM private.revision'))).toBe('42501')
  const seen = await sqlAs('rejoinder_reader', 'SELECT edited_at FROM comment WHERE id = $1', [id])
  expect(seen).toEqual([{ edited_at: SOON }])
})
