import { beforeAll, expect, test } from 'vitest'
import { articleCardSelect } from '@/lib/articles/public'
import { postComment } from '@/lib/comments/mutations'
import { listThreadPage } from '@/lib/comments/queries'
import type { CommentInput } from '@/lib/comments/schema'
import { appClient } from '@/lib/database/app-client'
import { readerClient } from '@/lib/database/reader-client'
import { moderator } from '@/lib/testing/actors'
import { NOW } from '@/lib/testing/clock'
import { CommentModel, type ModelComment } from '@/lib/testing/comment-model'
import { article, discussion, sender, submission } from '@/lib/testing/factories'
import { pick, seededRandom } from '@/lib/testing/random'
import { decideComment } from './mutations'
import { countByStatus } from './queries'
import { COMMENT_STATUSES, type Status } from './schema'

/** Repeats what people try. Who wins a race is nobody's to repeat. */
const SEED = 20261125
const OPERATIONS = 10_000

/** Things that happen at once: fewer than there are connections. */
const AT_ONCE = 8

/** All that is public is compared after every so many of these; its number after each. */
const ROUNDS_PER_LOOK = 50

const random = seededRandom(SEED)
const model = new CommentModel()
const TARGETS = ['RESTORE', ...COMMENT_STATUSES] as const

const inputs: CommentInput[] = []
const idsByKey = new Map<string, string>()
const happened: Record<string, number> = {}
let articleIds: [string, ...string[]]
let moderators: [Actor, ...Actor[]]

type Actor = Awaited<ReturnType<typeof moderator>>

beforeAll(async () => {
  await discussion()
  const articles = await Promise.all(Array.from({ length: 4 }, () => article()))
  articleIds = articles.map(({ id }) => id) as [string, ...string[]]
  moderators = (await Promise.all(Array.from({ length: 4 }, moderator))) as [Actor, ...Actor[]]
})

test(`${OPERATIONS} things that people do come to what they should (seed ${SEED})`, async () => {
  let done = 0
  for (let round = 0; done < OPERATIONS; round += 1) {
    done += await playRound()
    await expectNumbers()
    if (round % ROUNDS_PER_LOOK === 0) await expectPublic()
  }
  await expectPublic()
  await expectLedger()
  // Each of these has to have been tried often, or nothing was shown.
  for (const often of ['posted', 'parent-gone', 'again', 'decided', 'stale', 'race']) {
    expect(happened[often], often).toBeGreaterThan(100)
  }
  process.stdout.write(`    seed ${SEED}, ${done} operations: ${JSON.stringify(happened)}\n`)
}, 120_000)

/** Several people, each busy with another comment, so that their order makes no difference. */
async function playRound(): Promise<number> {
  const busy = new Set<string>()
  const steps = Array.from({ length: AT_ONCE }, () => {
    const comment = choose(busy)
    const chance = random()
    if (!comment || chance < 0.13) return post(comment)
    if (chance < 0.16) return postAgain()
    if (chance < 0.21) return race(comment)
    const version = comment.version + (chance < 0.33 ? pick(random, [-1, 1]) : 0)
    return decide(comment, version)
  })
  return (await Promise.all(steps)).reduce((sum, count) => sum + count, 0)
}

function choose(busy: Set<string>): ModelComment | undefined {
  const free = [...model.comments.values()].filter(({ id }) => !busy.has(id))
  const chosen = free[Math.floor(random() * free.length)]
  if (chosen) busy.add(chosen.id)
  return chosen
}

/** Somebody writes: to the article or, as often, in answer to any comment at all. */
async function post(parent: ModelComment | undefined): Promise<number> {
  const articleId = pick(random, articleIds)
  const parentId = parent && random() < 0.7 ? parent.id : ''
  const [status, data] = pick(random, WAYS)
  const text = `Said ${inputs.length}. ${data.text}`
  const input = submission({ articleId, parentId, ...data, text, key: crypto.randomUUID() })
  inputs.push(input)
  const isHere = parent?.articleId === articleId && parent.status === 'APPROVED'
  const result = await postComment(input, sender(), NOW)
  if (parentId && !isHere) {
    expect(result).toEqual({ kind: 'refused', code: 'parent-gone' })
    return count('parent-gone')
  }
  if (result.kind === 'refused') throw new Error(`Refused as ${result.code}`)
  expect(result.isPublic).toBe(status === 'APPROVED')
  idsByKey.set(String(input.key), result.id)
  model.post({ id: result.id, articleId, parentId: parentId || null }, status)
  return count('posted')
}

/** What makes a reply public at once, wait, or be taken for spam. */
const WAYS: [[Status, { text: string; extra?: string }], ...[Status, { text: string }][]] = [
  ['SPAM', { text: '', extra: 'filled by a machine' }],
  ['PENDING', { text: 'https://one.example https://two.example' }],
  ['APPROVED', { text: '' }],
  ['APPROVED', { text: '' }],
]

/** A form that was taken is sent again: it is one reply, whatever has become of it. */
async function postAgain(): Promise<number> {
  const taken = inputs.filter(({ key }) => idsByKey.has(String(key)))
  const input = taken[Math.floor(random() * taken.length)]
  if (!input) return 0
  const result = await postComment(input, sender(), NOW)
  expect(result).toMatchObject({ kind: 'posted', id: idsByKey.get(String(input.key)) })
  return count('again')
}

async function decide({ id }: ModelComment, version: number): Promise<number> {
  const to = pick(random, TARGETS)
  const expected = model.answerTo(id, version, to)
  const answer = await decideComment(pick(random, moderators), { commentId: id, version, to }, NOW)
  expect(answer.kind).toBe(expected)
  if (expected === 'decided') model.decide(id, to)
  return count(expected)
}

/** Several moderators look at the same comment and press at once: one of them is in time. */
async function race({ id, version, status }: ModelComment): Promise<number> {
  const targets = COMMENT_STATUSES.filter((other) => other !== status)
  const answers = await Promise.all(
    targets.map((to, index) => {
      const actor = moderators[index] ?? moderators[0]
      return decideComment(actor, { commentId: id, version, to }, NOW)
    }),
  )
  const winners = answers.flatMap((answer, index) =>
    answer.kind === 'decided' ? [targets[index] as Status] : [],
  )
  expect(winners).toHaveLength(1)
  for (const to of winners) model.decide(id, to)
  count('race')
  return targets.length
}

function count(what: string): number {
  happened[what] = (happened[what] ?? 0) + 1
  return 1
}

const ALL_THREADS = { order: 'oldest', page: 1 } as const

/** More than there are. */
const THREADS = 100_000

/** What readers are told how many there are. */
async function expectNumbers(): Promise<void> {
  const { id, commentCount } = articleCardSelect
  const cards = await readerClient().article.findMany({ select: { id, commentCount } })
  const expected = articleIds.map((id) => [id, model.published(id).length])
  expect(Object.fromEntries(cards.map((card) => [card.id, card.commentCount]))).toEqual(
    Object.fromEntries(expected),
  )
}

async function expectPublic(): Promise<void> {
  for (const id of articleIds) {
    const { comments, tombstones } = await listThreadPage(id, ALL_THREADS, THREADS)
    expect(comments.map((comment) => comment.id).sort()).toEqual(model.published(id).sort())
    expect(tombstones.map((place) => place.id).sort()).toEqual(model.tombstones(id).sort())
  }
  const counts = await countByStatus(moderators[0])
  for (const status of COMMENT_STATUSES) expect(counts[status]).toBe(model.count(status))
}

/** Every comment and every line of the ledger, in the order in which they were written. */
async function expectLedger(): Promise<void> {
  const rows = await appClient().comment.findMany({
    select: {
      ...{ id: true, articleId: true, parentId: true, status: true, version: true },
      ledger: {
        select: { fromStatus: true, toStatus: true, version: true },
        orderBy: { id: 'asc' },
      },
    },
  })
  const found = rows.map(({ ledger, ...row }) => ({
    ...row,
    ledger: ledger.map(({ fromStatus: from, toStatus: to, version }) => ({ from, to, version })),
  }))
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  expect(found.sort(byId)).toEqual([...model.comments.values()].sort(byId))
}
