import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { appClient } from '@/lib/database/app-client'
import { keyFor } from '@/lib/secret-key'
import { ADDRESS_KEY_DAYS } from './policy'
import { seal, unseal } from './seal'

const DAY_MS = 24 * 60 * 60 * 1000
const KEY_BYTES = 32

export type AddressDigest = Uint8Array<ArrayBuffer>

/**
 * What stands for a network address: its HMAC under today's key, and under yesterday's while that
 * exists, so that a limit of an hour holds across midnight. The address itself is never stored.
 */
export async function digestAddress(
  bucket: string,
  now: Date,
): Promise<{ today: AddressDigest; recent: AddressDigest[] }> {
  const [today, yesterday] = await Promise.all([keyOf(now), findKey(dayBefore(now))])
  return {
    today: hmac(today, bucket),
    recent: [today, yesterday].flatMap((key) => (key ? [hmac(key, bucket)] : [])),
  }
}

/** What stands for a network address in rows of the last days: one digest for each key there is. */
export async function digestUnderEveryKey(bucket: string): Promise<AddressDigest[]> {
  const rows = await appClient().addressKey.findMany({ select: { day: true, keyCiphertext: true } })
  return rows.map(({ day, keyCiphertext }) =>
    hmac(unseal(keyFor('contact.address-key'), placeOf(day), keyCiphertext), bucket),
  )
}

/** Keys of days before this are thrown away. */
export function endOfAddressKeys(now: Date): Date {
  return new Date(now.getTime() - ADDRESS_KEY_DAYS * DAY_MS)
}

/** Throws away the keys whose time is up. Returns how many. */
export async function forgetOldAddressKeys(now: Date): Promise<number> {
  const limit = endOfAddressKeys(now)
  const { count } = await appClient().addressKey.deleteMany({ where: { day: { lt: limit } } })
  return count
}

function hmac(key: Buffer, bucket: string): AddressDigest {
  return new Uint8Array(createHmac('sha256', key).update(bucket).digest())
}

async function keyOf(now: Date): Promise<Buffer> {
  const known = await findKey(now)
  if (known) return known
  const day = dayOf(now)
  const keyCiphertext = seal(keyFor('contact.address-key'), placeOf(day), randomBytes(KEY_BYTES))
  await appClient().addressKey.createMany({ data: { day, keyCiphertext }, skipDuplicates: true })
  await forgetOldAddressKeys(now)
  // Another process may have been first: what is stored counts.
  const stored = await findKey(now)
  if (!stored) throw new Error('the key of the day could not be stored')
  return stored
}

async function findKey(date: Date): Promise<Buffer | null> {
  const day = dayOf(date)
  const row = await appClient().addressKey.findUnique({
    where: { day },
    select: { keyCiphertext: true },
  })
  return row && unseal(keyFor('contact.address-key'), placeOf(day), row.keyCiphertext)
}

function placeOf(day: Date): string {
  return `private.address_key|key_ciphertext|${day.toISOString()}`
}

function dayOf(date: Date): Date {
  return new Date(Math.floor(date.getTime() / DAY_MS) * DAY_MS)
}

function dayBefore(date: Date): Date {
  return new Date(date.getTime() - DAY_MS)
}
