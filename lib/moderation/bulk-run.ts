import 'server-only'
import type { Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import type { BulkOutcome } from '@/lib/database/generated/enums'
import { type Author, decideIn } from './decide'
import { eraseIn } from './erase'
import { announceMoves, type Move } from './moves'
import type { LastChange } from './public'
import type { Status } from './schema'
import { undoIn } from './undo'

/** Comments decided in one transaction: readers and other moderators wait no longer than for that. */
const CHUNK = 50

type Job = { id: string; target: Status | 'ERASED' | null; by: Author }
type Item = { commentId: string; version: number; entryId: bigint | null }
type Result = {
  commentId: string
  outcome: BulkOutcome
  entryId: bigint | null
  late: LastChange | null
  move?: Move
}

/**
 * Does what a job was asked to, a chunk after the other, until nothing waits. Several may run the
 * same job; one that was cut off is gone on with by whoever runs it next.
 * @param onChange hears after each chunk what readers' pages have to show anew
 */
export async function runBulk(
  jobId: string,
  now: () => Date,
  onChange: (change: Change) => Promise<void> = async () => {},
): Promise<void> {
  for (;;) {
    const { change, isOver } = await runChunk(jobId, now())
    if (change) await onChange(change)
    if (isOver) return
  }
}

/** Goes on with what a process that ended has left behind. */
export async function runLeftBulk(now: () => Date): Promise<void> {
  const left = await appClient().bulkJob.findMany({
    where: { finishedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  for (const { id } of left) await runBulk(id, now)
}

async function runChunk(jobId: string, now: Date) {
  return appClient().$transaction(async (transaction) => {
    const job = await findJob(transaction, jobId)
    const items = job ? await takeItems(transaction, jobId) : []
    if (!job || items.length === 0) {
      await finish(transaction, jobId, now)
      return { change: null, isOver: true }
    }
    await lockInOrder(transaction, items)
    const results: Result[] = []
    for (const item of items) results.push(await act(transaction, job, item, now))
    await writeResults(transaction, jobId, results)
    const moves = results.flatMap(({ move }) => move ?? [])
    return { change: await announceMoves(transaction, moves), isOver: false }
  })
}

/** Null when it is done, or when whoever asked for it may do nothing any more. */
async function findJob(transaction: AppTransaction, id: string): Promise<Job | null> {
  const job = await transaction.bulkJob.findUnique({
    where: { id, finishedAt: null },
    select: {
      ...{ target: true, personId: true, actorName: true },
      person: { select: { disabledAt: true } },
    },
  })
  if (!job || job.person?.disabledAt) return null
  return { id, target: job.target, by: { personId: job.personId, name: job.actorName } }
}

function takeItems(transaction: AppTransaction, jobId: string): Promise<Item[]> {
  return transaction.$queryRaw<Item[]>`
    SELECT comment_id AS "commentId", version, entry_id AS "entryId" FROM private.bulk_item
     WHERE job_id = ${jobId}::uuid AND outcome = 'WAITING'
     ORDER BY comment_id LIMIT ${CHUNK} FOR UPDATE SKIP LOCKED`
}

/** Comments by id, then their articles: whoever does it in the same order never meets us crosswise. */
async function lockInOrder(transaction: AppTransaction, items: Item[]): Promise<void> {
  const ids = items.map(({ commentId }) => commentId)
  await transaction.$queryRaw`
    SELECT FROM public.comment WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  await transaction.$queryRaw`
    SELECT FROM public.article
     WHERE id IN (SELECT article_id FROM public.comment WHERE id = ANY (${ids}::uuid[]))
     ORDER BY id FOR NO KEY UPDATE`
}

async function act(
  transaction: AppTransaction,
  { target, by }: Job,
  { commentId, version, entryId }: Item,
  now: Date,
): Promise<Result> {
  if (target === 'ERASED') {
    const erased = await eraseIn(transaction, by, { commentId, version }, now)
    if (erased.kind === 'stale') return { commentId, outcome: 'FAILED', entryId, late: erased.last }
    return { commentId, outcome: 'DONE', entryId: erased.entryId, late: null }
  }
  const done = target
    ? await decideIn(transaction, by, { commentId, version, to: target }, now)
    : await undoIn(transaction, by, entryId ?? 0n, now)
  if (done.kind === 'gone') return { commentId, outcome: 'FAILED', entryId, late: null }
  if (done.kind === 'stale') return { commentId, outcome: 'FAILED', entryId, late: done.last }
  return { commentId, outcome: 'DONE', entryId: done.entryId, late: null, move: done.move }
}

async function writeResults(transaction: AppTransaction, jobId: string, results: Result[]) {
  const ids = results.map(({ commentId }) => commentId)
  const outcomes = results.map(({ outcome }) => outcome)
  const entries = results.map(({ entryId }) => entryId)
  const lates = results.map(({ late }) => late && JSON.stringify(late))
  await transaction.$executeRaw`
    UPDATE private.bulk_item i SET outcome = r.outcome, entry_id = r.entry, late = r.late::jsonb
      FROM unnest(${ids}::uuid[], ${outcomes}::private.bulk_outcome[], ${entries}::bigint[],
                  ${lates}::text[]) AS r (id, outcome, entry, late)
     WHERE i.job_id = ${jobId}::uuid AND i.comment_id = r.id`
}

/** Over when nothing waits: somebody else may hold the last ones. What may not be done has failed. */
async function finish(transaction: AppTransaction, id: string, now: Date): Promise<void> {
  await transaction.$executeRaw`
    UPDATE private.bulk_item SET outcome = 'FAILED'
     WHERE job_id = ${id}::uuid AND outcome = 'WAITING' AND EXISTS (
       SELECT FROM private.bulk_job j JOIN private.person p ON p.id = j.person_id
        WHERE j.id = ${id}::uuid AND p.disabled_at IS NOT NULL)`
  await transaction.bulkJob.updateMany({
    where: { id, finishedAt: null, items: { none: { outcome: 'WAITING' } } },
    data: { finishedAt: now },
  })
}
