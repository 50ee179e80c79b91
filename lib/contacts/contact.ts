import 'server-only'
import { createHmac } from 'node:crypto'
import type { AppTransaction } from '@/lib/database/app-client'
import { keyFor } from '@/lib/secret-key'
import { type ContactKey, findContactKey } from './key-ring'
import { seal, unseal } from './seal'

/** What is kept of a browser's name. The database repeats the limit. Characters. */
const USER_AGENT_MAX = 254

/** The private half of a comment, ready to be stored. */
export type SealedContact = {
  emailCiphertext: Uint8Array<ArrayBuffer> | null
  emailDigest: Uint8Array<ArrayBuffer> | null
  addressDigest: Uint8Array<ArrayBuffer> | null
  userAgent: string
}

export function sealContact(
  key: ContactKey,
  commentId: string,
  contact: {
    email: string | null
    addressDigest: Uint8Array<ArrayBuffer> | null
    userAgent: string
  },
): SealedContact {
  const { email, addressDigest, userAgent } = contact
  return {
    emailCiphertext: email ? sealEmail(key, commentId, email) : null,
    emailDigest: email ? emailDigest(email) : null,
    addressDigest,
    userAgent: userAgent.slice(0, USER_AGENT_MAX),
  }
}

/** The stored address, or null. No rotation touches it until this transaction has ended. */
export async function readEmail(
  transaction: AppTransaction,
  commentId: string,
): Promise<string | null> {
  const [row] = await transaction.$queryRaw<{ sealed: Uint8Array | null }[]>`
    SELECT email_ciphertext AS sealed FROM private.contact
     WHERE comment_id = ${commentId}::uuid FOR SHARE`
  return row?.sealed ? openEmail(transaction, commentId, row.sealed) : null
}

export async function openEmail(
  transaction: AppTransaction,
  commentId: string,
  ciphertext: Uint8Array,
): Promise<string> {
  const id = keyIdOf(ciphertext)
  // From before there were keys with ids: sealed with one made from the site's secret.
  if (id === null) return unseal(keyFor('contact.email'), placeOf(commentId), ciphertext).toString()
  const { key } = await findContactKey(transaction, id)
  const sealed = ciphertext.subarray(PREFIX_BYTES)
  return unseal(key, placeOf(commentId, id), sealed).toString('utf8')
}

/** Says by which key it was sealed; the id is part of what is authenticated. */
export function sealEmail(key: ContactKey, commentId: string, email: string) {
  const sealed = seal(key.key, placeOf(commentId, key.id), Buffer.from(email))
  return new Uint8Array(Buffer.concat([keyPrefix(key.id), sealed]))
}

/** What everything sealed with this key begins with. */
export function keyPrefix(id: number): Uint8Array<ArrayBuffer> {
  const prefix = Buffer.alloc(PREFIX_BYTES)
  prefix[0] = WITH_KEY_ID
  prefix.writeUInt32BE(id, 1)
  return new Uint8Array(prefix)
}

/** Answers "the same address?" and nothing else; without the key nobody can try addresses on it. */
export function emailDigest(email: string): Uint8Array<ArrayBuffer> {
  const normalised = email.normalize('NFC').trim().toLowerCase()
  return new Uint8Array(
    createHmac('sha256', keyFor('contact.email-digest')).update(normalised).digest(),
  )
}

/** A sealed value of `seal.ts` begins with 1; with 2 an id of four bytes stands in front of it. */
const WITH_KEY_ID = 2
const PREFIX_BYTES = 5

function keyIdOf(ciphertext: Uint8Array): number | null {
  if (ciphertext[0] !== WITH_KEY_ID) return null
  return Buffer.from(ciphertext).readUInt32BE(1)
}

function placeOf(commentId: string, keyId?: number): string {
  const place = `private.contact|email_ciphertext|${commentId}`
  return keyId === undefined ? place : `${place}|${keyId}`
}
