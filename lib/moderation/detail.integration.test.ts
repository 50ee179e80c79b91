import { beforeEach, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { correctComment } from '@/lib/editing/corrections'
import { addNote } from '@/lib/editing/notes'
import { setStanding } from '@/lib/standings/mutations'
import { editor, moderator } from '@/lib/testing/actors'
import { later, NOW } from '@/lib/testing/clock'
import { article, comment, discussion, uniqueEmail } from '@/lib/testing/factories'
import { getCommentDetail } from './detail'
import { changeEmail, decideComment, lookUpEmail, showEmail } from './mutations'
import { undoChange } from './undo'

const [mira, tom] = [await editor(), { ...(await moderator()), name: 'Tom' }]

beforeEach(() => discussion())

async function detailOf(id: string) {
  const found = await getCommentDetail(tom, id)
  if (found?.kind !== 'here') throw new Error('It is not here.')
  return found.detail
}

test('a comment stands among what it answers, what answers it, and what answers the same', async () => {
  const { id: articleId } = await article({ standfirst: 'Why the cranes moved.' })
  const top = await comment({ articleId, status: 'TRASHED' })
  const parent = await comment({ articleId, parentId: top.id })
  const { id } = await comment({ articleId, parentId: parent.id, status: 'PENDING' })
  const beside = await comment({ articleId, parentId: parent.id, status: 'SPAM' })
  const below = await comment({ articleId, parentId: id })
  const { thread, articleLead } = await detailOf(id)
  const lines = (rows: { id: string; status: string }[]) => rows.map((row) => [row.id, row.status])
  expect(lines(thread.parents)).toEqual([
    [top.id, 'TRASHED'],
    [parent.id, 'APPROVED'],
  ])
  expect(lines(thread.siblings)).toEqual([[beside.id, 'SPAM']])
  expect(lines(thread.children)).toEqual([[below.id, 'APPROVED']])
  expect(articleLead).toBe('Why the cranes moved.')
})

test('no more of a long thread is read than is shown, and that there is more is said', async () => {
  const { id: articleId } = await article()
  const chain = [await comment({ articleId })]
  for (let n = 0; n < 25; n += 1) {
    chain.push(await comment({ articleId, parentId: chain.at(-1)?.id ?? null }))
  }
  const { id } = chain.at(-1) ?? chain[0] ?? { id: '' }
  for (let n = 0; n < 11; n += 1) await comment({ articleId, parentId: id })
  const { thread } = await detailOf(id)
  expect(thread.parents.map((row) => row.id)).toEqual(chain.slice(-21, -1).map((row) => row.id))
  expect(thread.children).toHaveLength(10)
  expect(thread.more).toEqual({ parents: true, siblings: false, children: true })
})

test('a person is known by what else they wrote, and by what moderators said of them', async () => {
  const email = uniqueEmail()
  const earlier = await comment({ email, status: 'SPAM', createdAt: later(-1000) })
  const { id } = await comment({ email })
  await comment()
  const none = { standing: { person: null, address: null } }
  expect((await detailOf(id)).person).toMatchObject({
    ...{ ...none, userAgent: 'a browser', isKnown: { person: true, address: false } },
    others: [{ id: earlier.id, status: 'SPAM' }],
  })
  const deed = 'PERSON_BLOCKED' as const
  await setStanding(tom, { commentId: earlier.id, version: 1, deed }, NOW)
  const { standing } = (await detailOf(id)).person
  expect(standing.person).toMatchObject({ effect: 'BLOCKED', actorName: 'Tom' })
})

test('the timeline shows each changed word, and what can still be taken back', async () => {
  const { id } = await comment({ text: 'The cranes moved today.', authorName: 'Nora' })
  const said = { text: 'The cranes moved yesterday.', name: 'Nora R.', website: null }
  await correctComment(tom, { commentId: id, version: 1, ...said }, NOW)
  await showEmail(mira, id, NOW)
  const { timeline } = await detailOf(id)
  expect(timeline.map(({ action, canUndo }) => [action, canUndo])).toEqual([
    ['POSTED', false],
    ['CORRECTED', true],
    ['EMAIL_SHOWN', false],
  ])
  expect(timeline[1]).toMatchObject({
    text: [
      { kind: 'same', text: 'The cranes moved ' },
      { kind: 'removed', text: 'today' },
      { kind: 'added', text: 'yesterday' },
      { kind: 'same', text: '.' },
    ],
    ...{ name: { from: 'Nora', to: 'Nora R.' }, website: null },
  })
  expect(timeline.filter(({ text }) => text !== null)).toHaveLength(1)

  await undoChange(mira, BigInt(timeline[1]?.id ?? 0), NOW)
  const after = (await detailOf(id)).timeline
  expect(after[1]).toMatchObject({ isUndone: true, canUndo: false, text: timeline[1]?.text })
  expect(after.at(-1)).toMatchObject({
    ...{ action: 'UNDONE', name: { from: 'Nora R.', to: 'Nora' } },
    text: [{ kind: 'same' }, { kind: 'removed', text: 'yesterday' }, { text: 'today' }, {}],
  })
  await decideComment(tom, { commentId: id, version: 3, to: 'SPAM' }, NOW)
  expect((await detailOf(id)).timeline.at(-1)).toMatchObject({ action: 'DECIDED', canUndo: true })
})

test('notes stand in the order they were written, each with who wrote it', async () => {
  const { id } = await comment()
  await addNote(tom, { commentId: id, text: 'Rang him up.' }, NOW)
  await addNote(mira, { commentId: id, text: 'So did I.' }, later(1000))
  expect((await detailOf(id)).notes).toMatchObject([
    { actorName: 'Tom', text: 'Rang him up.', at: NOW },
    { actorName: mira.name, text: 'So did I.' },
  ])
})

test('an address leads to the latest that came with it, and that somebody looked is written there', async () => {
  const email = uniqueEmail()
  await comment({ email, createdAt: later(-1000) })
  const { id } = await comment({ email })
  expect(await lookUpEmail(mira, email.toUpperCase(), NOW)).toBe(id)
  expect((await detailOf(id)).timeline.at(-1)).toMatchObject({
    ...{ action: 'EMAIL_LOOKED_UP', actorName: mira.name, version: 1 },
  })
  expect(await lookUpEmail(mira, uniqueEmail(), NOW)).toBeNull()
})

test('a changed address takes the place of the one before, of which nothing is kept', async () => {
  const { id } = await comment({ email: 'wrong@example.com' })
  const email = uniqueEmail()
  const change = { commentId: id, version: 1, email }
  expect(await changeEmail(mira, { ...change, version: 2 }, NOW)).toMatchObject({ kind: 'stale' })
  expect(await changeEmail(mira, change, NOW)).toEqual({ kind: 'changed' })
  expect(await showEmail(mira, id, NOW)).toBe(email)
  expect(await lookUpEmail(mira, email, NOW)).toBe(id)
  expect(await lookUpEmail(mira, 'wrong@example.com', NOW)).toBeNull()
  expect(await appClient().revision.count({ where: { commentId: id } })).toBe(0)
})
