import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** What a one-time link carries: 192 bits, so that its bare digest gives nothing away. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

export function digestOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}
