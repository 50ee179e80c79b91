import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { hostCookie } from '@/lib/host-cookie'
import { keyFor } from '@/lib/secret-key'

/** How long a sign-in lasts. Seconds. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60

declare module 'next-auth' {
  interface Session {
    sessionId: string
  }
}

/**
 * next-auth keeps the signed and encrypted cookie; whether the session still holds is asked of the
 * database each time. Its HTTP routes are not mounted: there is one way in, the sign-in action.
 */
export function authOptions(): NextAuthOptions {
  return {
    providers: [],
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    callbacks: {
      session: ({ session, token }) => ({ ...session, sessionId: String(token.sessionId) }),
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}

export function authSecret(): string {
  return keyFor('session').toString('base64url')
}

export function sessionCookie() {
  return hostCookie('rejoinder.session')
}
