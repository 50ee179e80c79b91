import 'server-only'
import { hostCookie } from '@/lib/host-cookie'
import { OWN_REPLIES_HINT, OWN_REPLIES_MAX, OWN_REPLY_MS } from './policy'
import { readSignedIds, signIds } from './signed-ids'

const PURPOSE = 'comment.own-replies'

/** The cookie that says which replies were posted from this browser: ids, and our signature. */
export function ownRepliesCookieName(): string {
  return hostCookie('rejoinder.own').name
}

/** The newest ids in the cookie, oldest first. One we did not sign, whole and in this order, has none. */
export function readOwnReplies(value: string | undefined): string[] {
  return readSignedIds(PURPOSE, value).slice(-OWN_REPLIES_MAX)
}

/** The newest last, each once, and no more than there is room for. */
export function addOwnReply(ids: string[], id: string): string[] {
  return [...ids.filter((known) => known !== id), id].slice(-OWN_REPLIES_MAX)
}

/**
 * The signed cookie and the hint beside it; for no ids, both expired.
 * @param newest when the newest of these replies was posted
 */
export function ownRepliesCookies(ids: string[], newest: Date) {
  const { name, options } = hostCookie('rejoinder.own')
  const expires = new Date(ids.length > 0 ? newest.getTime() + OWN_REPLY_MS : 0)
  return [
    { name, value: signIds(PURPOSE, ids), ...options, expires },
    { name: OWN_REPLIES_HINT, value: '1', ...options, httpOnly: false, expires },
  ]
}

/** Held or spam, the browser it came from may see it again: both leave the same cookies. */
export function keepOwnReply(jar: Jar, id: string, now: Date): void {
  const ids = addOwnReply(readOwnReplies(jar.get(ownRepliesCookieName())?.value), id)
  for (const cookie of ownRepliesCookies(ids, now)) jar.set(cookie)
}

/** The cookies of a request and its answer. */
type Jar = {
  get(name: string): { value: string } | undefined
  set(cookie: ReturnType<typeof ownRepliesCookies>[number]): unknown
}
