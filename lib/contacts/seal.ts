import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Written in front of every sealed value, so that keys and formats can change later. */
const FORMAT = Buffer.from([1])

/** The nonce NIST SP 800-38D recommends for GCM, and GCM's full tag. Bytes. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM. `place` says where the value belongs; it opens nowhere else. */
export function seal(key: Buffer, place: string, value: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(value), cipher.final()])
  return new Uint8Array(Buffer.concat([FORMAT, nonce, cipher.getAuthTag(), sealed]))
}

/** Throws when the key is another, the value was moved, or a bit was changed. */
export function unseal(key: Buffer, place: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== FORMAT[0]) throw new Error('sealed in an unknown format')
  const nonceEnd = 1 + NONCE_BYTES
  const tagEnd = nonceEnd + TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, nonceEnd))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(nonceEnd, tagEnd))
  return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()])
}
