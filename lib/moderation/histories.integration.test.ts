import { expect, test } from 'vitest'
import { listThreadPage } from '@/lib/comments/queries'
import { appClient } from '@/lib/database/app-client'
import { readerClient } from '@/lib/database/reader-client'
import { beginHistory, type CommentHistory } from '@/lib/testing/comment-history'
import type { LedgerLine, ModelComment } from '@/lib/testing/comment-model'
import { historyModerators } from '@/lib/testing/history-moderators'
import { historyReaders } from '@/lib/testing/history-readers'
import { countQueues } from './queries'
import { COMMENT_STATUSES, type Status } from './schema'

/** Repeats what people try. Who wins a race is nobody's to repeat. */
const SEED = 20261125

/**
 * Enough for every `npm test` to meet every deed often. `OPERATIONS=10000` in the environment plays
 * the long one, which takes minutes.
 */
const OPERATIONS = Number(process.env.OPERATIONS ?? 1_000)

/** Things that happen at once: fewer than there are connections. */
const AT_ONCE = 8

/** All that is public is compared after every so many of these; its number after each. */
const ROUNDS_PER_LOOK = 50

/** When it hangs. Milliseconds. */
const GIVE_UP_MS = 600_000

/** Each of these has to have been one in a hundred, or nothing was shown. */
const OFTEN = [
  ...['posted', 'parent-gone', 'again', 'edited', 'deleted', 'reported', 'kept'],
  ...['decided', 'restored', 'stale', 'race', 'race with an edit', 'corrected'],
]

test(
  `${OPERATIONS} things that people do come to what they should (seed ${SEED})`,
  async () => {
    const history = await beginHistory(SEED)
    const playRound = playersOf(history)
    let done = 0
    for (let round = 0; done < OPERATIONS; round += 1) {
      done += await playRound()
      await expectNumbers(history)
      if (round % ROUNDS_PER_LOOK === 0) await expectPublic(history)
    }
    await expectPublic(history)
    await expectRows(history)
    const { happened } = history
    process.stdout.write(`    seed ${SEED}, ${done} operations: ${JSON.stringify(happened)}\n`)
    for (const often of OFTEN) expect(happened[often], often).toBeGreaterThan(OPERATIONS / 100)
  },
  GIVE_UP_MS,
)

/** Several people, each busy with another comment, so that their order makes no difference. */
function playersOf(history: CommentHistory): () => Promise<number> {
  const readers = historyReaders(history)
  const moderators = historyModerators(history)
  /** Up to which chance it is done, and to comments that stand where. */
  const DEEDS: [number, (comment: ModelComment) => Promise<number>, Status?][] = [
    [0.18, readers.post],
    [0.21, readers.postAgain],
    [0.35, readers.edit],
    [0.4, readers.remove],
    [0.43, readers.report],
    [0.48, readers.report, 'APPROVED'],
    [0.6, answerReport, 'APPROVED'],
    [0.64, moderators.race],
    [0.69, moderators.raceWithEdit],
    [0.74, moderators.correct],
    [1, moderators.decide],
  ]
  async function answerReport(comment: ModelComment): Promise<number> {
    const reported = comment.reports === 0 ? await readers.report(comment) : 0
    return reported + (await moderators.keep(comment))
  }

  return async () => {
    const busy = new Set<string>()
    const steps = Array.from({ length: AT_ONCE }, () => {
      const chance = history.random()
      const [, deed, status] = DEEDS.find(([limit]) => chance < limit) ?? [1, moderators.decide]
      const comment = history.choose(busy, status)
      return comment ? deed(comment) : readers.post(undefined)
    })
    return (await Promise.all(steps)).reduce((sum, count) => sum + count, 0)
  }
}

/** What readers are told how many there are, of each article and in each thread. */
async function expectNumbers({ model, articleIds }: CommentHistory): Promise<void> {
  const select = { id: true, commentCount: true, threadCount: true }
  const cards = await readerClient().article.findMany({ select })
  const expected = articleIds.map((id) => ({
    id,
    commentCount: model.published(id).length,
    threadCount: Object.keys(model.threads(id)).length,
  }))
  expect(cards.sort(byId)).toEqual(expected.sort(byId))
}

const ALL_THREADS = { order: 'oldest', page: 1 } as const

/** More than there are. */
const THREADS = 100_000

async function expectPublic({ model, articleIds, moderators }: CommentHistory): Promise<void> {
  for (const articleId of articleIds) {
    const { comments, tombstones } = await listThreadPage(articleId, ALL_THREADS, THREADS)
    const published = model.published(articleId)
    const said = Object.fromEntries(published.map((id) => [id, model.get(id).texts.at(-1)]))
    expect(Object.fromEntries(comments.map(({ id, text }) => [id, text]))).toEqual(said)
    const places = tombstones.map((place) => place.id)
    expect(places.sort()).toEqual(model.tombstones(articleId).sort())
    const where = { articleId }
    const threads = await readerClient().thread.findMany({ where })
    const counts = Object.fromEntries(threads.map(({ id, commentCount }) => [id, commentCount]))
    expect(counts).toEqual(model.threads(articleId))
  }
  const counts = await countQueues(moderators[0])
  for (const status of COMMENT_STATUSES) expect(counts[status]).toBe(model.count(status))
}

/** Every comment, all it ever said and every line of its ledger, in the order of writing. */
async function expectRows({ model }: CommentHistory): Promise<void> {
  const rows = await appClient().comment.findMany({
    select: {
      ...{ id: true, articleId: true, parentId: true, status: true, version: true, text: true },
      revisions: { select: { text: true }, orderBy: { version: 'asc' } },
      ledger: {
        select: { action: true, fromStatus: true, toStatus: true, version: true },
        orderBy: { id: 'asc' },
      },
      _count: { select: { reports: { where: { resolvedAt: null } } } },
    },
  })
  const found = rows.map(({ ledger, text, revisions, _count, ...row }) => ({
    ...row,
    texts: [...revisions, { text }].map((said) => said.text),
    reports: _count.reports,
    ledger: ledger.map(({ fromStatus: from, toStatus: to, ...line }) => ({ ...line, from, to })),
  }))
  expect(found.sort(byId)).toEqual([...model.comments.values()].sort(byId))
  for (const { ledger, status, version } of found)
    expect(replay(ledger)).toEqual({ status, version })
}

/** Where a comment stands by what is written down alone; every line has to fit the one before. */
function replay(ledger: LedgerLine[]) {
  let now: { status: LedgerLine['to']; version: number } = { status: null, version: 0 }
  for (const { action, from, to, version } of ledger) {
    const isMove = action !== 'KEPT' && action !== 'CORRECTED'
    expect({ from, version }).toEqual({
      from: isMove ? now.status : null,
      version: now.version + 1,
    })
    now = { status: isMove ? to : now.status, version }
  }
  return now
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
