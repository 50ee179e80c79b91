import 'server-only'
import { cookies } from 'next/headers'
import { getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { createSession, endSession } from '@/lib/people/mutations'
import { getSessionPerson, type SessionPerson } from '@/lib/people/sessions'
import { recordSignIn } from '@/lib/people/sign-in-log'
import { authOptions, authSecret, SESSION_SECONDS, sessionCookie } from './config'
import { isGranted, type Permission } from './permissions'

/** How long the code may be asked for after the right password. Seconds. */
const CODE_SECONDS = 10 * 60

type Request = { addressBucket: string; now: Date }

/** A row in the database and a cookie that names it; whatever was in the cookie before is over. */
export async function startSession(personId: string, request: Request): Promise<void> {
  await endSessionInCookie(request.now)
  await recordSignIn('SUCCEEDED', { personId, addressBucket: request.addressBucket }, request.now)
  await putSession(personId, request.now, SESSION_SECONDS, false)
}

/** The password was right: the cookie names a session that signs in nobody until the code is. */
export async function awaitCode(personId: string, now: Date): Promise<void> {
  await endSessionInCookie(now)
  await putSession(personId, now, CODE_SECONDS, true)
}

/** Who is signed in, by a row that is neither ended nor expired, of a person who is not disabled. */
export async function getSignedIn(now: Date): Promise<SessionPerson | null> {
  const sessionId = await getSessionId()
  return sessionId === null ? null : getSessionPerson(sessionId, now)
}

/**
 * A question that can be asked again when the request's cookies are long gone: whether this session
 * still holds and its person still may.
 */
export async function isStillGranted(permission: Permission): Promise<() => Promise<boolean>> {
  const session = await getServerSession(authOptions())
  return async () => {
    const person = session && (await getSessionPerson(session.sessionId, new Date()))
    return person !== null && isGranted(person.role, permission)
  }
}

/** The session that the cookie names, whatever became of it. */
export async function getSessionId(): Promise<string | null> {
  const session = await getServerSession(authOptions())
  return session?.sessionId ?? null
}

export async function finishSession({ now, addressBucket }: Request): Promise<void> {
  const personId = await endSessionInCookie(now)
  if (personId !== null) await recordSignIn('SIGNED_OUT', { personId, addressBucket }, now)
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

async function endSessionInCookie(now: Date): Promise<string | null> {
  const sessionId = await getSessionId()
  return sessionId === null ? null : endSession(sessionId, now)
}

async function putSession(
  personId: string,
  now: Date,
  seconds: number,
  awaitsCode: boolean,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + seconds * 1000)
  const sessionId = await createSession(personId, now, expiresAt, awaitsCode)
  const { name, options } = sessionCookie()
  const value = await encode({ token: { sessionId }, secret: authSecret(), maxAge: seconds })
  const jar = await cookies()
  jar.set(name, value, { ...options, expires: expiresAt })
}
