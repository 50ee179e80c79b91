import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { AVATAR_SEEDS } from '@/lib/comments/mutations'
import { sealContact } from '@/lib/contacts/contact'
import { currentContactKey } from '@/lib/contacts/key-ring'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import type { PlannedComment } from '@/lib/importing/comment-plan'
import { ledgerEntry } from '@/lib/moderation/ledger'

/** Who brought them, in the ledger's words. */
const ACTOR = 'the WordPress import'

/** Rows in one statement: far from PostgreSQL's limit on parameters. */
const BATCH = 500

/** The ids of those that were imported before, by import key. */
export async function findComments(comments: PlannedComment[]): Promise<Map<string, string>> {
  const importKeys = comments.map(({ importKey }) => importKey)
  const rows = await appClient().comment.findMany({
    where: { importKey: { in: importKeys } },
    select: { id: true, importKey: true },
  })
  return new Map(rows.map(({ id, importKey }) => [importKey as string, id]))
}

/** Writes comments with their private halves; `known` are ids of parents that are there already. */
export async function addComments(
  transaction: AppTransaction,
  comments: PlannedComment[],
  known: Map<string, string>,
  article: { articleId: string; publishedAt: Date | null; now: Date },
): Promise<void> {
  const ids = new Map([
    ...known,
    ...comments.map((each) => [each.importKey, randomUUID()] as const),
  ])
  const idOf = (key: string) => ids.get(key) as string
  const { articleId, publishedAt, now } = article
  const key = await currentContactKey(transaction)
  // Parents come first, so whatever statement a comment is in, its parent is there.
  for (let start = 0; start < comments.length; start += BATCH) {
    const batch = comments.slice(start, start + BATCH)
    await transaction.comment.createMany({
      data: batch.map(({ email, parentKey, createdAt, ...fields }) => ({
        ...fields,
        id: idOf(fields.importKey),
        articleId,
        parentId: parentKey && idOf(parentKey),
        avatarSeed: randomInt(AVATAR_SEEDS),
        createdAt: createdAt ?? publishedAt ?? now,
      })),
    })
    await transaction.contact.createMany({
      data: batch.map(({ importKey, email }) => {
        const commentId = idOf(importKey)
        const contact = { email, addressDigest: null, userAgent: '' }
        return { commentId, ...sealContact(key, commentId, contact) }
      }),
    })
    await transaction.ledgerEntry.createMany({
      data: batch.map(({ importKey, status }) => ({
        commentId: idOf(importKey),
        ...ledgerEntry({ action: 'IMPORTED', actor: ACTOR, to: status, version: 1, now }),
      })),
    })
  }
}
