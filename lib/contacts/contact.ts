import 'server-only'
import { createHmac } from 'node:crypto'
import { keyFor } from '@/lib/secret-key'
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
  commentId: string,
  contact: {
    email: string | null
    addressDigest: Uint8Array<ArrayBuffer> | null
    userAgent: string
  },
): SealedContact {
  const { email, addressDigest, userAgent } = contact
  return {
    emailCiphertext: email ? seal(emailKey(), placeOf(commentId), Buffer.from(email)) : null,
    emailDigest: email ? emailDigest(email) : null,
    addressDigest,
    userAgent: userAgent.slice(0, USER_AGENT_MAX),
  }
}

export function openEmail(commentId: string, ciphertext: Uint8Array): string {
  return unseal(emailKey(), placeOf(commentId), ciphertext).toString('utf8')
}

/** Answers "the same address?" and nothing else; without the key nobody can try addresses on it. */
export function emailDigest(email: string): Uint8Array<ArrayBuffer> {
  const normalised = email.normalize('NFC').trim().toLowerCase()
  return new Uint8Array(
    createHmac('sha256', keyFor('contact.email-digest')).update(normalised).digest(),
  )
}

function emailKey(): Buffer {
  return keyFor('contact.email')
}

function placeOf(commentId: string): string {
  return `private.contact|email_ciphertext|${commentId}`
}
