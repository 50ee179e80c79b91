import { afterAll, beforeAll, expect, test } from 'vitest'
import { announce } from '@/lib/database/announce'
import { appClient } from '@/lib/database/app-client'
import { decideComment } from '@/lib/moderation/mutations'
import type { Status } from '@/lib/moderation/schema'
import { moderator } from '@/lib/testing/actors'
import { type Announcements, listenAsAnotherProcess } from '@/lib/testing/announcements'
import { NOW } from '@/lib/testing/clock'
import { article, comment, discussion, sender, submission } from '@/lib/testing/factories'
import { postComment } from './mutations'
import { commentsTag } from './tags'

let announcements: Announcements
beforeAll(async () => {
  announcements = await listenAsAnotherProcess()
})
afterAll(() => announcements.close())

async function post(data: { text?: string; extra?: string } = {}): Promise<string> {
  const { id: articleId } = await article()
  await postComment(submission({ articleId, ...data }), sender(), NOW)
  return articleId
}

test('nothing is announced for a reply that nobody may see yet', async () => {
  await discussion({ holdPolicy: 'HOLD_ALL' })
  await post()
  await post({ extra: 'a machine' })
  expect(await announcements.take()).toEqual([])
})

test('nothing is announced by what did not happen', async () => {
  const undone = appClient().$transaction(async (transaction) => {
    await announce(transaction, ['comments:undone'])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await discussion()
  const { id: articleId } = await article({ commentsOpen: false })
  await postComment(submission({ articleId }), sender(), NOW)
  expect(await announcements.take()).toEqual([])
})

test('other processes hear of a public reply once, however often it was sent', async () => {
  await discussion()
  const { id: articleId } = await article()
  const input = submission({ articleId })
  const from = sender()
  for (let click = 0; click < 3; click++) await postComment(input, from, NOW)
  expect(await announcements.take()).toEqual([[commentsTag(articleId)]])
})

const table: [from: Status, to: Status, heard: boolean][] = [
  ['PENDING', 'SPAM', false],
  ['SPAM', 'TRASHED', false],
  ['TRASHED', 'PENDING', false],
  ['PENDING', 'APPROVED', true],
  ['APPROVED', 'PENDING', true],
  ['APPROVED', 'SPAM', true],
  ['APPROVED', 'TRASHED', true],
  ['TRASHED', 'APPROVED', true],
]

test.each(table)('a decision from %s to %s is announced: %s', async (from, to, heard) => {
  const { id, articleId } = await comment({ status: from })
  const decision = { commentId: id, version: 1, to }
  const tags = heard ? [commentsTag(articleId)] : []
  const decided = await decideComment(await moderator(), decision, NOW)
  expect(decided).toMatchObject({ kind: 'decided', change: heard ? { tags } : null })
  expect(await announcements.take()).toEqual(heard ? [tags] : [])
  await decideComment(await moderator(), decision, NOW)
  expect(await announcements.take()).toEqual([])
})
