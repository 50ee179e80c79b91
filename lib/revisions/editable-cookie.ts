import 'server-only'
import { OWN_REPLIES_MAX } from '@/lib/comments/policy'
import { readSignedIds, signIds } from '@/lib/comments/signed-ids'
import { hostCookie } from '@/lib/host-cookie'

const PURPOSE = 'comment.editable'

/** The cookie that says which replies may be changed from this browser: ids, and our signature. */
export function editableCookieName(): string {
  return hostCookie('rejoinder.editable').name
}

/** One we did not sign names nothing. */
export function readEditable(value: string | undefined): string[] {
  return readSignedIds(PURPOSE, value).slice(-OWN_REPLIES_MAX)
}

/**
 * The cookie with one more reply, the newest last. It names published replies as well as held ones,
 * so it says nothing about where they stand; and it goes when nothing in it can be changed any more.
 */
export function editableCookie(ids: string[], id: string, until: Date) {
  const { name, options } = hostCookie('rejoinder.editable')
  const all = [...ids.filter((known) => known !== id), id].slice(-OWN_REPLIES_MAX)
  return { name, value: signIds(PURPOSE, all), ...options, expires: until }
}
