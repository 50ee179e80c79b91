import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { hostCookie } from '@/lib/host-cookie'
import { keyFor } from '@/lib/secret-key'
import { OWN_REPLIES_HINT, OWN_REPLIES_MAX, OWN_REPLY_MS } from './policy'

/** A UUID without its dashes. Bytes. */
const ID_BYTES = 16

/** The cookie that says which replies were posted from this browser: ids, and our signature. */
export function ownRepliesCookieName(): string {
  return hostCookie('rejoinder.own').name
}

/** The newest ids in the cookie, oldest first. One we did not sign, whole and in this order, has none. */
export function readOwnReplies(value: string | undefined): string[] {
  const [list = '', signature = '', ...more] = value?.split('.') ?? []
  if (more.length > 0 || !isSame(signature, sign(list))) return []
  const bytes = Buffer.from(list, 'base64url')
  const ids = Array.from({ length: bytes.length / ID_BYTES }, (_, index) =>
    toUuid(bytes.subarray(index * ID_BYTES, (index + 1) * ID_BYTES)),
  )
  return ids.slice(-OWN_REPLIES_MAX)
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
    { name, value: writeOwnReplies(ids), ...options, expires },
    { name: OWN_REPLIES_HINT, value: '1', ...options, httpOnly: false, expires },
  ]
}

function writeOwnReplies(ids: string[]): string {
  const list = Buffer.from(ids.join('').replaceAll('-', ''), 'hex').toString('base64url')
  return `${list}.${sign(list)}`
}

function sign(list: string): string {
  return createHmac('sha256', keyFor('comment.own-replies')).update(list).digest('base64url')
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function toUuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
