import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { appClient } from '@/lib/database/app-client'
import type { Role } from '@/lib/database/generated/enums'
import { hashPassword, verifyPassword } from './password'
import type { Credentials, NewPerson } from './schema'
import { signInLimits } from './sign-in-limits'

/** How long the one-time link for the first administrator works. Milliseconds. */
export const SETUP_TOKEN_MS = 30 * 60 * 1000

/** Any constant; two first administrators at once must not both succeed. */
const FIRST_ADMINISTRATOR_LOCK = 7_305_411_203

export type SignInResult =
  | { kind: 'signed-in'; personId: string }
  | { kind: 'wrong' }
  | { kind: 'wait'; waitSeconds: number }

/** Checks a password, slowly and not too often. What is wrong is not said. */
export async function signIn(
  credentials: Credentials,
  addressBucket: string,
): Promise<SignInResult> {
  const waitSeconds = await signInLimits().take(credentials.email, addressBucket)
  if (waitSeconds > 0) return { kind: 'wait', waitSeconds }
  const person = await appClient().person.findUnique({
    where: { email: credentials.email, disabledAt: null },
    select: { id: true, passwordHash: true },
  })
  const matches = await verifyPassword(person?.passwordHash ?? null, credentials.password)
  if (!person || !matches) return { kind: 'wrong' }
  await signInLimits().forgive(credentials.email, addressBucket)
  return { kind: 'signed-in', personId: person.id }
}

export async function createSession(personId: string, now: Date, expiresAt: Date): Promise<string> {
  const { id } = await appClient().session.create({
    data: { personId, createdAt: now, expiresAt },
    select: { id: true },
  })
  return id
}

export async function endSession(sessionId: string, now: Date): Promise<void> {
  await appClient().session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: now },
  })
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
  const token = randomBytes(24).toString('base64url')
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

function digestOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}
