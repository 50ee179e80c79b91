import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { commentsTag } from '@/lib/comments/tags'
import { readEmail } from '@/lib/contacts/contact'
import { announce, type Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { resolveReports } from '@/lib/reports/mutations'
import { ledgerEntry } from './ledger'
import type { DecisionInput, KeepInput, Status } from './schema'

export type Decided =
  | { kind: 'decided'; from: Status; to: Status; change: Change | null }
  | { kind: 'stale' }
  | { kind: 'gone' }

/**
 * Moves a comment to another status: status, version and ledger row together or not at all. Refused
 * as stale when it is no longer the version the moderator saw.
 */
export async function decideComment(
  actor: Actor<'comment.decide'>,
  { commentId, version, to: target }: DecisionInput,
  now: Date,
): Promise<Decided> {
  return appClient().$transaction(async (transaction) => {
    const comment = await transaction.comment.findUnique({
      where: { id: commentId },
      select: { status: true, articleId: true },
    })
    if (!comment) return { kind: 'gone' }
    const { status: from, articleId } = comment
    const to = target === 'RESTORE' ? await statusBefore(transaction, commentId) : target
    const { count } = await transaction.comment.updateMany({
      where: { id: commentId, version, status: { not: to } },
      data: { status: to, version: version + 1 },
    })
    if (count === 0) return { kind: 'stale' }
    await transaction.ledgerEntry.create({
      data: {
        commentId,
        ...ledgerEntry({
          action: 'DECIDED',
          actor: actor.name,
          personId: actor.personId,
          from,
          to,
          version: version + 1,
          now,
        }),
      },
    })
    await resolveReports(transaction, commentId, now)
    const isPublicChange = from === 'APPROVED' || to === 'APPROVED'
    const onlyAdds = to === 'APPROVED'
    const change = isPublicChange
      ? await announce(transaction, [commentsTag(articleId)], { onlyAdds })
      : null
    return { kind: 'decided', from, to, change }
  })
}

/**
 * Leaves a reported comment where it is, and its reports answered. Refused as stale when the
 * comment or its reports are no longer what the moderator saw.
 */
export async function keepComment(
  actor: Actor<'comment.decide'>,
  { commentId, version, lastReport }: KeepInput,
  now: Date,
): Promise<{ kind: 'kept' } | { kind: 'stale' }> {
  return appClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM public.comment WHERE id = ${commentId}::uuid FOR UPDATE`
    const where = { id: commentId, version }
    if ((await transaction.comment.count({ where })) === 0) return { kind: 'stale' }
    const resolved = await resolveReports(transaction, commentId, now, lastReport)
    if (resolved === 0) return { kind: 'stale' }
    const { name, personId } = actor
    const entry = ledgerEntry({ action: 'KEPT', actor: name, personId, version, now })
    await transaction.ledgerEntry.create({ data: { commentId, ...entry } })
    return { kind: 'kept' }
  })
}

/** Shows one commenter's e-mail address, and writes down that it was shown to whom. */
export async function showEmail(
  actor: Actor<'contact.see'>,
  commentId: string,
  now: Date,
): Promise<string | null> {
  return appClient().$transaction(async (transaction) => {
    const contact = await transaction.contact.findUnique({
      where: { commentId },
      select: { comment: { select: { version: true } } },
    })
    const email = contact && (await readEmail(transaction, commentId))
    if (!email) return null
    await transaction.ledgerEntry.create({
      data: {
        commentId,
        ...ledgerEntry({
          action: 'EMAIL_SHOWN',
          actor: actor.name,
          personId: actor.personId,
          version: contact.comment.version,
          now,
        }),
      },
    })
    return email
  })
}

/** Where a moderator, or the reader who deleted it, took it from; otherwise it goes back to waiting. */
async function statusBefore(transaction: AppTransaction, commentId: string): Promise<Status> {
  const last = await transaction.ledgerEntry.findFirst({
    where: { commentId, action: { in: ['DECIDED', 'DELETED'] } },
    orderBy: { id: 'desc' },
    select: { fromStatus: true },
  })
  return last?.fromStatus ?? 'PENDING'
}
