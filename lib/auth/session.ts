import 'server-only'
import { cookies } from 'next/headers'
import { getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { createSession, endSession } from '@/lib/people/mutations'
import { getSessionPerson, type SessionPerson } from '@/lib/people/sessions'
import { authOptions, authSecret, SESSION_SECONDS, sessionCookie } from './config'
import { isGranted, type Permission } from './permissions'

/** A row in the database and a cookie that names it. */
export async function startSession(personId: string, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000)
  const sessionId = await createSession(personId, now, expiresAt)
  const { name, options } = sessionCookie()
  const value = await encode({
    token: { sessionId },
    secret: authSecret(),
    maxAge: SESSION_SECONDS,
  })
  const jar = await cookies()
  jar.set(name, value, { ...options, expires: expiresAt })
}

/** Who is signed in, by a row that is neither ended nor expired, of a person who is not disabled. */
export async function getSignedIn(now: Date): Promise<SessionPerson | null> {
  const session = await getServerSession(authOptions())
  return session ? getSessionPerson(session.sessionId, now) : null
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

export async function finishSession(now: Date): Promise<void> {
  const session = await getServerSession(authOptions())
  if (session) await endSession(session.sessionId, now)
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}
