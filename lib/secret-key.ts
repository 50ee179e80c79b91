import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'

/** Length of every derived key, in bytes: AES-256 and HMAC-SHA-256 both want 32. */
const KEY_BYTES = 32

/** What a key is for. A key of one purpose is useless for another. */
type Purpose =
  | 'contact.email'
  | 'contact.key-ring'
  | 'contact.email-digest'
  | 'contact.address-key'
  | 'comment.submission'
  | 'comment.own-replies'
  | 'comment.editable'
  | 'comment.stamp'
  | 'comment.work'
  | 'comment.work-answer'
  | 'session'
  | 'sign-in.limit'
  | 'person.second-factor'
  | 'person.recovery-code'
  | 'server-actions'

const derived = new Map<Purpose, Buffer>()

/** A key of its own for one purpose, by HKDF (RFC 5869) from the site's secret. */
export function keyFor(purpose: Purpose): Buffer {
  const known = derived.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', secret(), 'rejoinder', purpose, KEY_BYTES))
  derived.set(purpose, key)
  return key
}

function secret(): string {
  return env().SECRET_KEY ?? keptSecret(path.join(env().DATA_DIR, 'secret-key'))
}

/** Made once, readable by the owner only. Losing it loses the stored e-mail addresses. */
function keptSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    mkdirSync(path.dirname(file), { recursive: true })
    try {
      writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    return readFileSync(file, 'utf8').trim()
  }
}
