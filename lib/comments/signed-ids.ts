import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from '@/lib/secret-key'

/** What a list of comments in a cookie says about them. A list of one purpose is none for another. */
export type SignedIdsPurpose = 'comment.own-replies' | 'comment.editable'

/** A UUID without its dashes. Bytes. */
const ID_BYTES = 16

/** Ids, oldest first, and our signature. */
export function signIds(purpose: SignedIdsPurpose, ids: string[]): string {
  const list = Buffer.from(ids.join('').replaceAll('-', ''), 'hex').toString('base64url')
  return `${list}.${sign(purpose, list)}`
}

/** The ids in the order they were signed in. A list we did not sign, whole and in this order, has none. */
export function readSignedIds(purpose: SignedIdsPurpose, value: string | undefined): string[] {
  const [list = '', signature = '', ...more] = value?.split('.') ?? []
  if (more.length > 0 || !isSame(signature, sign(purpose, list))) return []
  const bytes = Buffer.from(list, 'base64url')
  return Array.from({ length: bytes.length / ID_BYTES }, (_, index) =>
    toUuid(bytes.subarray(index * ID_BYTES, (index + 1) * ID_BYTES)),
  )
}

function sign(purpose: SignedIdsPurpose, list: string): string {
  return createHmac('sha256', keyFor(purpose)).update(list).digest('base64url')
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function toUuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
