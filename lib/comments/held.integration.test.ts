import { expect, test } from 'vitest'
import { decideComment, showEmail } from '@/lib/moderation/mutations'
import type { DecisionInput } from '@/lib/moderation/schema'
import { administrator } from '@/lib/testing/actors'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { article, comment, discussion, sender, submission } from '@/lib/testing/factories'
import { findSeenReply, listHeldReplies } from './held'
import { postComment } from './mutations'

const actor = await administrator()

type Decision = DecisionInput['to']

async function decide(commentId: string, decisions: readonly Decision[]): Promise<void> {
  for (const [index, to] of decisions.entries()) {
    const decided = await decideComment(actor, { commentId, version: index + 1, to }, NOW)
    expect(decided.kind).toBe('decided')
  }
}

const HELD = 'PENDING'
const CAUGHT = 'SPAM'
const PUBLISHED = 'APPROVED'

test.each<[posted: typeof HELD | typeof CAUGHT | typeof PUBLISHED, ...Decision[]]>([
  [PUBLISHED],
  [HELD, 'APPROVED'],
  [HELD, 'SPAM'],
  [HELD, 'TRASHED'],
  [HELD, 'TRASHED', 'SPAM'],
  [HELD, 'SPAM', 'TRASHED', 'RESTORE'],
  [CAUGHT, 'APPROVED'],
  [CAUGHT, 'TRASHED'],
  [CAUGHT, 'TRASHED', 'RESTORE'],
  [CAUGHT, 'APPROVED', 'SPAM'],
  [PUBLISHED, 'SPAM'],
  [PUBLISHED, 'TRASHED', 'RESTORE'],
])('%s, then decided %s %s %s: not shown as waiting', async (status, ...decisions) => {
  const { id } = await comment({ status })
  await decide(id, decisions.filter(Boolean))
  expect(await listHeldReplies([id], NOW)).toEqual([])
})

test.each<[posted: typeof HELD | typeof CAUGHT | typeof PUBLISHED, ...Decision[]]>([
  [HELD],
  [CAUGHT],
  [HELD, 'TRASHED', 'RESTORE'],
  [CAUGHT, 'PENDING'],
  [CAUGHT, 'RESTORE'],
  [PUBLISHED, 'PENDING'],
])('%s, then %s %s: it waits, and its author sees it', async (status, ...decisions) => {
  const { id, articleId } = await comment({ status })
  await decide(id, decisions.filter(Boolean))
  expect(await listHeldReplies([id], NOW)).toEqual([
    {
      id,
      articleId,
      parentId: null,
      authorName: 'Nora Reader',
      text: 'Well said.',
      avatarSeed: 7,
      createdAt: NOW,
    },
  ])
})

test('a look at the address of its author decides nothing', async () => {
  const { id } = await comment({ status: CAUGHT })
  expect(await showEmail(actor, id, NOW)).toContain('@')
  expect(await listHeldReplies([id], NOW)).toHaveLength(1)
})

test('what the form took as held and as spam differs in nothing but the words', async () => {
  await discussion({ holdPolicy: 'HOLD_ALL' })
  const { id: articleId } = await article()
  const post = async (extra: string) => {
    const posted = await postComment(submission({ articleId, extra }), sender(), NOW)
    if (posted.kind !== 'posted') throw new Error(posted.code)
    const [held] = await listHeldReplies([posted.id], NOW)
    const { id, comment } = posted
    return [held, comment].map((told) => ({ ...told, id: id.length, avatarSeed: 0 }))
  }
  expect(await post('filled by a machine')).toEqual(await post(''))
})

test('it is shown for thirty days and not a moment longer', async () => {
  const { id } = await comment({ status: HELD })
  expect(await listHeldReplies([id], later(30 * DAY_MS - 1))).toHaveLength(1)
  expect(await listHeldReplies([id], later(30 * DAY_MS))).toEqual([])
})

test('nothing is shown that was not asked for, and the oldest comes first', async () => {
  const second = await comment({ status: HELD, createdAt: later(2) })
  const first = await comment({ status: CAUGHT, createdAt: later(1) })
  await comment({ status: HELD })
  const asked = [second.id, crypto.randomUUID(), first.id]
  const held = await listHeldReplies(asked, NOW)
  expect(held.map(({ id }) => id)).toEqual([first.id, second.id])
  expect(await listHeldReplies([], NOW)).toEqual([])
})

test('who repeats what is public is shown it, and who repeats what waits only their own', async () => {
  const { id: articleId, slug } = await article()
  const [shown, held, caught] = await Promise.all(
    ([PUBLISHED, HELD, CAUGHT] as const).map((status) => comment({ articleId, status })),
  )
  const ids = [held, caught].map((row) => String(row?.id))
  expect(await findSeenReply([...ids, String(shown?.id)], [], NOW)).toBe(`/c/${shown?.id}`)
  expect(await findSeenReply(ids, [], NOW)).toBeNull()
  expect(await findSeenReply(ids, [crypto.randomUUID()], NOW)).toBeNull()
  for (const id of ids) {
    expect(await findSeenReply(ids, [id], NOW)).toBe(`/articles/${slug}#comment-${id}`)
    await decide(id, ['TRASHED'])
    expect(await findSeenReply([id], [id], NOW)).toBeNull()
  }
})

test('a repetition names what it repeats, and nothing of another person or place', async () => {
  await discussion({ holdPolicy: 'HOLD_ALL' })
  const { id: articleId } = await article()
  const { id: elsewhere } = await article()
  const once = submission({ articleId })
  const posted = await postComment(once, sender(), NOW)
  const others = [
    submission({ articleId, text: once.text }),
    submission({ articleId: elsewhere, text: once.text, email: once.email }),
  ]
  for (const [index, other] of others.entries()) {
    const result = await postComment(other, sender(), later(60_000 * (index + 1)))
    expect(result.kind).toBe('posted')
  }
  const again = { ...once, name: 'Somebody Else' }
  expect(await postComment(again, sender(), later(180_000))).toEqual({
    kind: 'refused',
    code: 'duplicate',
    twins: [posted.kind === 'posted' && posted.id],
  })
})
