import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { sql } from '@/lib/database/sql'
import { type QueueFilter, readQueueFilter } from './queue-filter'
import { allOfQueue } from './queue-sql'
import type { Emptied, Status } from './schema'

type Chosen = { commentId: string; version: number }

/**
 * Writes down a decision about many comments, each at its version of this moment. Nothing is decided
 * yet. Null when there are none.
 */
export async function startBulk(
  actor: Actor<'comment.decide'>,
  target: Status,
  what: { chosen: readonly Chosen[] } | { filter: QueueFilter },
  now: Date,
): Promise<string | null> {
  return appClient().$transaction(async (transaction) => {
    const jobId = await addJob(transaction, actor, { target }, now)
    const count =
      'chosen' in what
        ? await addChosen(transaction, jobId, what.chosen)
        : await addMatching(transaction, jobId, target, what.filter)
    if (count > 0) return jobId
    await transaction.bulkJob.delete({ where: { id: jobId } })
    return null
  })
}

/**
 * Writes down that all of the spam, or of the trash, is to be erased for good; or says how many it
 * is when that is not the number that was read back.
 */
export async function startErasing(
  actor: Actor<'comment.erase'>,
  { status, count }: { status: Emptied; count: number },
  now: Date,
): Promise<{ kind: 'begun'; jobId: string } | { kind: 'miscounted'; count: number }> {
  return appClient().$transaction(async (transaction) => {
    const jobId = await addJob(transaction, actor, { target: 'ERASED' }, now)
    const filter = readQueueFilter({ status })
    const found = await addMatching(transaction, jobId, 'ERASED', filter)
    if (found > 0 && found === count) return { kind: 'begun', jobId }
    await transaction.bulkJob.delete({ where: { id: jobId } })
    return { kind: 'miscounted', count: found }
  })
}

/**
 * Writes down that everything a job did is to be taken back. Null when it did nothing, is not done
 * yet, or is being taken back already.
 */
export async function startBulkUndo(
  actor: Actor<'comment.decide'>,
  jobId: string,
  now: Date,
): Promise<string | null> {
  return appClient().$transaction(async (transaction) => {
    // Two who press at once: the second waits here, and then sees the first one's.
    await transaction.$queryRaw`SELECT FROM private.bulk_job WHERE id = ${jobId}::uuid FOR UPDATE`
    const isOver = { undoneBy: null, finishedAt: { not: null } }
    const where = { id: jobId, undoes: null, target: { not: 'ERASED' }, ...isOver } as const
    if ((await transaction.bulkJob.count({ where })) === 0) return null
    const done = { jobId, outcome: 'DONE' } as const
    if ((await transaction.bulkItem.count({ where: done })) === 0) return null
    const undoId = await addJob(transaction, actor, { undoes: jobId }, now)
    await transaction.$executeRaw`
      INSERT INTO private.bulk_item (job_id, comment_id, version, entry_id)
      SELECT ${undoId}::uuid, comment_id, version, entry_id FROM private.bulk_item
       WHERE job_id = ${jobId}::uuid AND outcome = 'DONE'`
    return undoId
  })
}

async function addJob(
  transaction: AppTransaction,
  { personId, name }: { personId: string | null; name: string },
  aim: { target: Status | 'ERASED' } | { undoes: string },
  now: Date,
): Promise<string> {
  const data = { id: randomUUID(), personId, actorName: name, createdAt: now, ...aim }
  const { id } = await transaction.bulkJob.create({ data, select: { id: true } })
  return id
}

/** What is not there any more is left out: nobody can be told anything about it. */
async function addChosen(transaction: AppTransaction, jobId: string, chosen: readonly Chosen[]) {
  const ids = chosen.map(({ commentId }) => commentId)
  const versions = chosen.map(({ version }) => version)
  return transaction.$executeRaw`
    INSERT INTO private.bulk_item (job_id, comment_id, version)
    SELECT ${jobId}::uuid, c.id, given.version
      FROM unnest(${ids}::uuid[], ${versions}::int[]) AS given (id, version)
      JOIN public.comment c ON c.id = given.id
    ON CONFLICT DO NOTHING`
}

/** What is there already needs no decision. */
async function addMatching(
  transaction: AppTransaction,
  jobId: string,
  target: Status | 'ERASED',
  filter: QueueFilter,
) {
  return transaction.$executeRaw(sql`
    INSERT INTO private.bulk_item (job_id, comment_id, version)
    SELECT ${jobId}::uuid, c.id, c.version
      FROM (${allOfQueue(filter)}) found JOIN public.comment c ON c.id = found.id
     WHERE c.status <> ${target}::public.comment_status`)
}
