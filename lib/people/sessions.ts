import 'server-only'
import { z } from 'zod'
import { appClient } from '@/lib/database/app-client'
import type { Role } from '@/lib/database/generated/enums'

export type SessionPerson = { id: string; name: string; role: Role }

const sessionIdSchema = z.uuid()

/** The person behind a session, or null when it ended, expired, or the person was disabled. */
export async function getSessionPerson(
  sessionId: string,
  now: Date,
): Promise<SessionPerson | null> {
  if (!sessionIdSchema.safeParse(sessionId).success) return null
  const session = await appClient().session.findUnique({
    where: { id: sessionId, endedAt: null, expiresAt: { gt: now }, person: { disabledAt: null } },
    select: { person: { select: { id: true, name: true, role: true } } },
  })
  return session?.person ?? null
}

export async function countPeople(): Promise<number> {
  return appClient().person.count()
}
