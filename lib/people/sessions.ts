import 'server-only'
import { z } from 'zod'
import { appClient } from '@/lib/database/app-client'
import type { Role } from '@/lib/database/generated/enums'

export type SessionPerson = { id: string; name: string; role: Role }

const sessionIdSchema = z.uuid()

/** A session that nobody used for so long has ended. Days. */
export const IDLE_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/** How exactly it is known when a session was last used: no row is written more often. Milliseconds. */
const SEEN_MS = 60 * 60 * 1000

/** The person behind a session, or null when it ended, expired, lay idle, or they were disabled. */
export async function getSessionPerson(
  sessionId: string,
  now: Date,
): Promise<SessionPerson | null> {
  if (!sessionIdSchema.safeParse(sessionId).success) return null
  const session = await appClient().session.findUnique({
    where: { id: sessionId, awaitsCode: false, ...alive(now) },
    select: { lastSeenAt: true, person: { select: { id: true, name: true, role: true } } },
  })
  if (!session) return null
  if (now.getTime() - session.lastSeenAt.getTime() >= SEEN_MS) await see(sessionId, now)
  return session.person
}

/** Whose password was right in a session that awaits the code. */
export async function getWaitingPerson(sessionId: string, now: Date): Promise<string | null> {
  if (!sessionIdSchema.safeParse(sessionId).success) return null
  const session = await appClient().session.findUnique({
    where: { id: sessionId, awaitsCode: true, ...alive(now) },
    select: { personId: true },
  })
  return session?.personId ?? null
}

/** What a session must be to count. */
export function alive(now: Date) {
  return {
    endedAt: null,
    expiresAt: { gt: now },
    lastSeenAt: { gt: new Date(now.getTime() - IDLE_DAYS * DAY_MS) },
    person: { disabledAt: null },
  }
}

async function see(id: string, now: Date): Promise<void> {
  await appClient().session.updateMany({ where: { id }, data: { lastSeenAt: now } })
}

export async function countPeople(): Promise<number> {
  return appClient().person.count()
}
