import 'server-only'
import { appClient } from '@/lib/database/app-client'
import type { Role } from '@/lib/database/generated/enums'
import { hashPassword } from './password'
import type { NewPerson } from './schema'
import { digestOf, newToken } from './token'

/** How long the one-time link for the first administrator works. Milliseconds. */
export const SETUP_TOKEN_MS = 30 * 60 * 1000

/** Any constant; two first administrators at once must not both succeed. */
const FIRST_ADMINISTRATOR_LOCK = 7_305_411_203

/** A sign-in. While it awaits a code nobody is signed in by it. */
export async function createSession(
  personId: string,
  now: Date,
  expiresAt: Date,
  awaitsCode = false,
): Promise<string> {
  return appClient().$transaction(async (transaction) => {
    const { id } = await transaction.session.create({
      data: { personId, createdAt: now, lastSeenAt: now, expiresAt, awaitsCode },
      select: { id: true },
    })
    if (!awaitsCode) {
      await transaction.person.update({ where: { id: personId }, data: { lastSignInAt: now } })
    }
    return id
  })
}

/** Returns whose it was, or null when it had ended before, or never signed anybody in. */
export async function endSession(sessionId: string, now: Date): Promise<string | null> {
  const ended = await appClient().session.updateManyAndReturn({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: now },
    select: { personId: true, awaitsCode: true },
  })
  const [session] = ended
  return session && !session.awaitsCode ? session.personId : null
}

export async function createPerson(person: NewPerson, role: Role): Promise<string> {
  const { name, email, password } = person
  const passwordHash = await hashPassword(password)
  const { id } = await appClient().person.create({
    data: { name, email, role, passwordHash },
    select: { id: true },
  })
  return id
}

/** Makes an administrator where there is nobody yet. Null when there is. */
export async function createFirstAdministrator(person: NewPerson): Promise<string | null> {
  const { name, email, password } = person
  const passwordHash = await hashPassword(password)
  return appClient().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_ADMINISTRATOR_LOCK}::bigint)`
    if ((await transaction.person.count()) > 0) return null
    await transaction.setupToken.deleteMany()
    const data = { name, email, role: 'ADMIN' as const, passwordHash }
    const { id } = await transaction.person.create({ data, select: { id: true } })
    return id
  })
}

/** A token for the setup link; every earlier one stops working. Only its digest is stored. */
export async function createSetupToken(now: Date): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + SETUP_TOKEN_MS)
  await appClient().$transaction([
    appClient().setupToken.deleteMany(),
    appClient().setupToken.create({ data: { digest: digestOf(token), expiresAt } }),
  ])
  return token
}

/** True while the link may still make the first administrator. */
export async function isSetupTokenValid(token: string, now: Date): Promise<boolean> {
  const where = { digest: digestOf(token), expiresAt: { gt: now } }
  const [tokens, people] = await Promise.all([
    appClient().setupToken.count({ where }),
    appClient().person.count(),
  ])
  return tokens > 0 && people === 0
}
