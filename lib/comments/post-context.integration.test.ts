import { beforeEach, expect, test } from 'vitest'
import { DAY_MS, later } from '@/lib/testing/clock'
import { article, comment, discussion } from '@/lib/testing/factories'
import { post } from '@/lib/testing/posting'

// What a check says about facts its own test says; here the facts are read from the database.

beforeEach(() => discussion())

/** The answer everybody gets whose reply waits or is spam, and what is kept of the reasons. */
const kept = (status: string, because: string) => ({
  kind: 'posted',
  isPublic: false,
  status,
  reasons: [expect.objectContaining({ because, version: 1 })],
})

test('an article older than the limit takes no reply, a younger one does', async () => {
  await discussion({ closeAfterDays: 14 })
  const { id: articleId } = await article({ publishedAt: later(-14 * DAY_MS) })
  expect(await post({ articleId })).toEqual({ kind: 'refused', code: 'closed' })
  const { id: younger } = await article({ publishedAt: later(1 - 14 * DAY_MS) })
  expect(await post({ articleId: younger })).toMatchObject({ kind: 'posted' })
})

test('a thread as deep as is allowed takes no reply at its end, but above it', async () => {
  await discussion({ maxDepth: 3 })
  const top = await comment()
  const { articleId } = top
  const second = await comment({ articleId, parentId: top.id })
  const third = await comment({ articleId, parentId: second.id })
  const deeper = await post({ articleId, parentId: third.id })
  expect(deeper).toEqual({ kind: 'refused', code: 'too-deep' })
  expect(await post({ articleId, parentId: second.id })).toMatchObject({ kind: 'posted' })
})

test('the lists of words are those of the settings', async () => {
  await discussion({ moderationWords: 'Quay', blockedWords: 'soap' })
  const { id: articleId } = await article()
  const held = await post({ articleId, text: 'From the qu*ay*.' })
  expect(held).toMatchObject(kept('PENDING', 'It contains a moderation word: “Quay”.'))
  const spam = await post({ articleId, text: 'No.', website: 'soap.example' })
  expect(spam).toMatchObject(kept('SPAM', 'It contains a blocked word: “soap”.'))
})
