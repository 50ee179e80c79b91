import 'server-only'
import { type Actor, personIdOf } from '@/lib/auth/actor'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { alive } from '@/lib/people/sessions'

export type OwnSession = { id: string; createdAt: Date; lastSeenAt: Date; isThis: boolean }

/** Where somebody is signed in, the latest first. */
export async function listOwnSessions(
  actor: Actor<'account.own'>,
  sessionId: string,
  now: Date,
): Promise<OwnSession[]> {
  const sessions = await appClient().session.findMany({
    where: { personId: personIdOf(actor), awaitsCode: false, ...alive(now) },
    select: { id: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return sessions.map((session) => ({ ...session, isThis: session.id === sessionId }))
}

/** One's own, and nobody else's. */
export async function endOwnSession(
  actor: Actor<'account.own'>,
  id: string,
  now: Date,
): Promise<void> {
  await appClient().session.updateMany({
    where: { id, personId: personIdOf(actor), endedAt: null },
    data: { endedAt: now },
  })
}

export async function endOtherSessions(
  actor: Actor<'account.own'>,
  sessionId: string,
  now: Date,
): Promise<void> {
  await appClient().$transaction((transaction) =>
    endOthers(transaction, { personId: personIdOf(actor), sessionId }, now),
  )
}

/** All sessions of a person but one. */
export async function endOthers(
  transaction: AppTransaction,
  { personId, sessionId }: { personId: string; sessionId: string },
  now: Date,
): Promise<void> {
  await transaction.session.updateMany({
    where: { personId, endedAt: null, id: { not: sessionId } },
    data: { endedAt: now },
  })
}
