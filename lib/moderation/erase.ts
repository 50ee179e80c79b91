import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import type { Prisma } from '@/lib/database/generated/client'
import type { Author, Stale } from './decide'
import { readLastChange } from './last-change'
import { addToLedger } from './ledger'
import type { Seen } from './schema'

/** What stands in the place of what was erased. The database has it no other way. */
const NOTHING = {
  ...{ status: 'ERASED', authorName: 'erased', text: 'erased', authorUrl: null, reasons: [] },
  ...{ avatarSeed: 0, idempotencyKey: null, editedAt: null, isStaff: false },
} satisfies Prisma.CommentUpdateManyMutationInput

/**
 * Takes a comment away for good: its text, name and website, and by a trigger its contact, earlier
 * texts, notes and reports. Its place stays, for what answers it, and so do its lines in the ledger.
 * Only from spam or trash, and only at the version that was counted.
 */
export async function eraseIn(
  transaction: AppTransaction,
  by: Author,
  { commentId, version }: Seen,
  now: Date,
): Promise<{ kind: 'erased'; entryId: bigint } | Stale> {
  const removed = { in: ['SPAM' as const, 'TRASHED' as const] }
  const comment = await transaction.comment.findUnique({
    where: { id: commentId, version, status: removed },
    select: { status: true },
  })
  const { count } = await transaction.comment.updateMany({
    where: { id: commentId, version, status: removed },
    data: { ...NOTHING, version: version + 1 },
  })
  if (!comment || count === 0) {
    return { kind: 'stale', last: await readLastChange(transaction, commentId) }
  }
  const entryId = await addToLedger(transaction, commentId, {
    ...{ action: 'ERASED', actor: by.name, personId: by.personId },
    ...{ from: comment.status, to: 'ERASED', version: version + 1, now },
  })
  return { kind: 'erased', entryId }
}
