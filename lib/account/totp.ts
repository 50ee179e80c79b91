import 'server-only'
import { Secret, TOTP } from 'otpauth'

/** What every authenticator understands (RFC 6238): six digits of HMAC-SHA-1, new each half minute. */
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: 30 }

/** RFC 4226 4: as long as the digest. Bytes. */
const SECRET_BYTES = 20

/** Clocks differ, and people type: a code of the step before or after counts too. Steps. */
const WINDOW = 1

export function newSecret(): Buffer {
  return Buffer.from(new Secret({ size: SECRET_BYTES }).bytes)
}

/** As it is typed: base32. */
export function secretText(secret: Uint8Array): string {
  return of(secret).secret.base32
}

/** What an authenticator reads from the picture. */
export function secretAddress(secret: Uint8Array, site: string, email: string): string {
  const { secret: key } = of(secret)
  return new TOTP({ ...SETTINGS, secret: key, issuer: site, label: email }).toString()
}

/** The time step whose code this is, or null. Each may count once: that is the caller's to see to. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | null {
  // The library throws at six figures that are not these ten.
  if (!/^[0-9]{6}$/.test(code)) return null
  const timestamp = now.getTime()
  const delta = of(secret).validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / (SETTINGS.period * 1000)) + delta
}

function of(secret: Uint8Array): TOTP {
  const buffer = Uint8Array.from(secret).buffer
  return new TOTP({ ...SETTINGS, secret: new Secret({ buffer }) })
}
