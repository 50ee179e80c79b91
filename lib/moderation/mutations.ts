import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { emailDigest, readEmail, sealEmail } from '@/lib/contacts/contact'
import { currentContactKey } from '@/lib/contacts/key-ring'
import type { Change } from '@/lib/database/announce'
import { appClient } from '@/lib/database/app-client'
import { resolveReports } from '@/lib/reports/mutations'
import { decideIn, type Stale } from './decide'
import { readLastChange } from './last-change'
import { addToLedger } from './ledger'
import { lockSeen } from './lock-seen'
import { announceMoves } from './moves'
import type { DecisionInput, KeepInput, Seen, Status } from './schema'

export type Decided =
  | { kind: 'decided'; from: Status; to: Status; entryId: bigint; change: Change | null }
  | Stale
  | { kind: 'gone' }

/**
 * Moves a comment to another status: status, version and ledger row together or not at all. Refused
 * as stale when it is no longer the version the moderator saw.
 */
export async function decideComment(
  actor: Actor<'comment.decide'>,
  input: DecisionInput,
  now: Date,
): Promise<Decided> {
  return appClient().$transaction(async (transaction) => {
    const decided = await decideIn(transaction, actor, input, now)
    if (decided.kind !== 'decided') return decided
    const { move, entryId } = decided
    const change = await announceMoves(transaction, [move])
    return { kind: 'decided', from: move.from, to: move.to, entryId, change }
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
): Promise<{ kind: 'kept'; entryId: bigint } | Stale> {
  return appClient().$transaction(async (transaction) => {
    const { count } = await transaction.comment.updateMany({
      where: {
        id: commentId,
        version,
        reports: { some: { resolvedAt: null, id: { lte: lastReport } } },
      },
      data: { version: version + 1 },
    })
    if (count === 0) return { kind: 'stale', last: await readLastChange(transaction, commentId) }
    const entryId = await addToLedger(transaction, commentId, {
      ...{ action: 'KEPT', actor: actor.name, personId: actor.personId },
      ...{ version: version + 1, now },
    })
    await resolveReports(transaction, commentId, { now, by: entryId, upTo: lastReport })
    return { kind: 'kept', entryId }
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
    await addToLedger(transaction, commentId, {
      ...{ action: 'EMAIL_SHOWN', actor: actor.name, personId: actor.personId },
      ...{ version: contact.comment.version, now },
    })
    return email
  })
}

/**
 * Leads from an address to the latest comment that was posted with it, and writes that down there.
 * Null when there is none.
 */
export async function lookUpEmail(
  actor: Actor<'contact.see'>,
  email: string,
  now: Date,
): Promise<string | null> {
  return appClient().$transaction(async (transaction) => {
    const found = await transaction.comment.findFirst({
      where: { contact: { emailDigest: emailDigest(email) }, status: { not: 'ERASED' } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true, version: true },
    })
    if (!found) return null
    await addToLedger(transaction, found.id, {
      ...{ action: 'EMAIL_LOOKED_UP', actor: actor.name, personId: actor.personId },
      ...{ version: found.version, now },
    })
    return found.id
  })
}

/**
 * Puts another address in the place of a commenter's. The one before is not kept: who asks for
 * theirs to be corrected does not ask for two to be stored.
 */
export async function changeEmail(
  actor: Actor<'contact.see'>,
  { email, ...seen }: Seen & { email: string },
  now: Date,
): Promise<{ kind: 'changed' } | Stale | { kind: 'gone' }> {
  const { commentId, version } = seen
  return appClient().$transaction(async (transaction) => {
    const found = await lockSeen(transaction, seen)
    if (found.kind !== 'seen') return found
    const emailCiphertext = sealEmail(await currentContactKey(transaction), commentId, email)
    const data = { emailCiphertext, emailDigest: emailDigest(email) }
    await transaction.contact.upsert({
      where: { commentId },
      update: data,
      create: { commentId, ...data },
      select: { commentId: true },
    })
    await addToLedger(transaction, commentId, {
      ...{ action: 'EMAIL_CHANGED', actor: actor.name, personId: actor.personId },
      ...{ version, now },
    })
    return { kind: 'changed' }
  })
}
