import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { keyFor } from '@/lib/secret-key'

/** Enough for a lost telephone and some mistakes. */
export const RECOVERY_CODES = 10

/** Without letters that look like figures (Crockford's base32). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
/** 5 bits each: 50 bits, of which nobody can try more than five in a quarter of an hour. */
const CODE_LETTERS = 10

/** `k3m9x-2vq7d`, so many times. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = [...randomBytes(CODE_LETTERS)].map((byte) => LETTERS[byte % LETTERS.length])
    return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
  })
}

/** Keyed, so that a copy of the database is of no use for guessing. However it is typed. */
export function digestRecoveryCode(code: string): Uint8Array<ArrayBuffer> {
  const letters = code.toLowerCase().replace(/[^0-9a-z]/g, '')
  const key = keyFor('person.recovery-code')
  return new Uint8Array(createHmac('sha256', key).update(letters).digest())
}
