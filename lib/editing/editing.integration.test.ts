import { beforeEach, describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { decideComment } from '@/lib/moderation/mutations'
import { undoChange } from '@/lib/moderation/undo'
import { moderator } from '@/lib/testing/actors'
import { later, NOW } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import { article, comment, discussion } from '@/lib/testing/factories'
import { answerComment } from './answers'
import { correctComment } from './corrections'
import { moveComment } from './moving'
import { moveInput } from './schema'

const [mira, tom] = [await moderator(), { ...(await moderator()), name: 'Tom' }]

beforeEach(() => discussion())

const rowOf = (id: string) =>
  appClient().comment.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ text: true, authorName: true, authorUrl: true, status: true, version: true },
      ...{ parentId: true, rootId: true, reasons: true, editedAt: true },
    },
  })

const lastLine = (commentId: string) =>
  appClient().ledgerEntry.findFirstOrThrow({ where: { commentId }, orderBy: { id: 'desc' } })

const correction = (commentId: string, version = 1) => ({
  ...{ commentId, version, text: 'Well put.', name: 'Nora R.', website: 'https://nora.example' },
})

describe('a comment that a moderator corrects', () => {
  test('says something else where it stood, and keeps what it said', async () => {
    const { id, articleId } = await comment({ authorUrl: 'https://old.example' })
    const before = await rowOf(id)
    const corrected = await correctComment(mira, correction(id), later(1000))
    expect(corrected).toMatchObject({ change: { tags: [`comments:${articleId}`] } })
    expect(await rowOf(id)).toEqual({
      ...before,
      ...{ text: 'Well put.', authorName: 'Nora R.', authorUrl: 'https://nora.example' },
      version: 2,
    })
    const revisions = await appClient().revision.findMany({ where: { commentId: id } })
    const { text, authorName, authorUrl } = before
    expect(revisions).toMatchObject([{ version: 1, text, authorName, authorUrl }])
    expect(await lastLine(id)).toMatchObject({
      ...{ action: 'CORRECTED', version: 2, personId: mira.personId },
    })
  })

  test('is what it was before when that is taken back, and both texts are kept', async () => {
    const { id } = await comment({ status: 'PENDING' })
    const before = await rowOf(id)
    expect(await correctComment(mira, correction(id), NOW)).toMatchObject({ change: null })
    const { id: entryId } = await lastLine(id)
    await undoChange(tom, entryId, later(1000))
    expect(await rowOf(id)).toEqual({ ...before, version: 3 })
    const where = { commentId: id }
    const revisions = await appClient().revision.findMany({ where, orderBy: { version: 'asc' } })
    expect(revisions.map(({ text }) => text)).toEqual(['Well said.', 'Well put.'])
  })

  test('is left alone when it is not what the moderator saw, or nothing is to change', async () => {
    const { id } = await comment()
    await decideComment(tom, { commentId: id, version: 1, to: 'PENDING' }, NOW)
    const before = await rowOf(id)
    const late = await correctComment(mira, correction(id), NOW)
    expect(late).toMatchObject({ kind: 'stale', last: { actorName: 'Tom' } })
    const { text, authorName: name, authorUrl: website } = before
    await correctComment(mira, { commentId: id, version: 2, text, name, website }, NOW)
    expect(await rowOf(id)).toEqual(before)
    expect(await lastLine(id)).toMatchObject({ action: 'DECIDED' })
  })
})

describe('a comment that is moved', () => {
  const move = (commentId: string, under: string | null, version = 1) =>
    moveComment(mira, { commentId, version, place: under ? 'UNDER' : 'TOP', under }, NOW)

  async function tree() {
    const { id: articleId } = await article()
    const [top, other] = [await comment({ articleId }), await comment({ articleId })]
    const middle = await comment({ articleId, parentId: top.id })
    const leaf = await comment({ articleId, parentId: middle.id })
    return { articleId, top: top.id, other: other.id, middle: middle.id, leaf: leaf.id }
  }

  test('takes what answers it along, and comes back when that is taken back', async () => {
    const { articleId, top, other, middle, leaf } = await tree()
    const change = { tags: [`comments:${articleId}`] }
    expect(await move(middle, other)).toMatchObject({ kind: 'moved', change })
    expect(await rowOf(middle)).toMatchObject({ parentId: other, rootId: other, version: 2 })
    expect(await rowOf(leaf)).toMatchObject({ parentId: middle, rootId: other, version: 1 })
    const { id, ...line } = await lastLine(middle)
    expect(line).toMatchObject({ action: 'MOVED', fromParent: top, toParent: other })
    expect(await undoChange(tom, id, later(1000))).toMatchObject({ kind: 'undone', change })
    expect(await rowOf(middle)).toMatchObject({ parentId: top, rootId: top, version: 3 })
    expect(await rowOf(leaf)).toMatchObject({ rootId: top })
  })

  test('may go to the top, and back into what was its thread', async () => {
    const { top, middle, leaf } = await tree()
    await move(middle, null)
    expect(await rowOf(middle)).toMatchObject({ parentId: null, rootId: middle })
    await move(top, leaf)
    expect(await rowOf(top)).toMatchObject({ parentId: leaf, rootId: middle })
    const { id } = await lastLine(middle)
    // Back would be under its own answer now.
    expect(await undoChange(tom, id, NOW)).toMatchObject({ kind: 'stale' })
  })

  test('never goes below itself, to another article, or nowhere, nor at an old version', async () => {
    const { top, middle, leaf } = await tree()
    const { id: elsewhere } = await comment()
    for (const under of [top, leaf, elsewhere, crypto.randomUUID()])
      expect(await move(top, under)).toEqual({ kind: 'nowhere' })
    expect(await move(middle, top)).toEqual({ kind: 'same' })
    expect(await move(middle, null, 2)).toMatchObject({ kind: 'stale' })
    expect(await rowOf(middle)).toMatchObject({ parentId: top, version: 1 })
  })

  test('two that are moved under each other at once make no circle', async () => {
    const { top, other } = await tree()
    const answers = await Promise.all([move(top, other), move(other, top)])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['moved', 'nowhere'])
  })

  test.each([
    'https://news.example/c/0192D1C0-0000-7000-8000-000000000001',
    '/articles/a#comment-0192d1c0-0000-7000-8000-000000000001',
    ' 0192d1c0-0000-7000-8000-000000000001 ',
  ])('finds its place by a link: %s', (under) => {
    const commentId = crypto.randomUUID()
    const parsed = moveInput.parse({ commentId, version: '1', place: 'UNDER', under })
    expect(parsed.under).toBe('0192d1c0-0000-7000-8000-000000000001')
  })
})

describe('a reply of the staff', () => {
  const answer = (commentId: string, version = 1, key = crypto.randomUUID()) =>
    answerComment(mira, { commentId, version, key, text: 'Thank you.' }, NOW)

  test('is public at once, in their name, and approves what it answers', async () => {
    const { id, articleId } = await comment({ status: 'PENDING' })
    const answered = await answer(id)
    if (answered.kind !== 'answered') throw new Error(answered.kind)
    expect(answered.change).toMatchObject({ tags: [`comments:${articleId}`], onlyAdds: true })
    expect(await rowOf(id)).toMatchObject({ status: 'APPROVED', version: 2 })
    const where = { id: answered.id }
    expect(
      await appClient().comment.findUnique({ where, include: { contact: true } }),
    ).toMatchObject({
      ...{ parentId: id, status: 'APPROVED', isStaff: true, authorName: mira.name, contact: null },
    })
    expect(await lastLine(answered.id)).toMatchObject({ action: 'POSTED', personId: mira.personId })
  })

  test('is one however often it is sent, also at once, and none on an old version', async () => {
    const { id } = await comment({ status: 'PENDING' })
    const key = crypto.randomUUID()
    const sent = await Promise.all([answer(id, 1, key), answer(id, 1, key), answer(id, 1, key)])
    expect(new Set(sent.map((one) => one.kind === 'answered' && one.id)).size).toBe(1)
    expect(await answer(id, 1)).toMatchObject({ kind: 'stale' })
    const [count] = await sqlAs('owner', 'SELECT count(*)::int FROM comment WHERE parent_id = $1', [
      id,
    ])
    expect(count).toEqual({ count: 1 })
  })
})
