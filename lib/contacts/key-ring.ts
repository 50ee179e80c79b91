import 'server-only'
import { randomBytes } from 'node:crypto'
import type { AppTransaction } from '@/lib/database/app-client'
import { keyFor } from '@/lib/secret-key'
import { seal, unseal } from './seal'

const KEY_BYTES = 32

/** A key for e-mail addresses. Its id stands in front of everything sealed with it. */
export type ContactKey = { id: number; key: Buffer }

/**
 * The key that new addresses are sealed with. Inside a transaction it stays until that ends: a
 * rotation waits before it throws a key away.
 */
export async function currentContactKey(transaction: AppTransaction): Promise<ContactKey> {
  const known = await lockNewest(transaction)
  if (known) return known
  await transaction.$executeRaw`
    INSERT INTO private.contact_key (id, key_ciphertext)
    SELECT 1, ${sealNewKey(1)} WHERE NOT EXISTS (SELECT FROM private.contact_key)
        ON CONFLICT DO NOTHING`
  // Another process may have been first: what is stored counts.
  const stored = await lockNewest(transaction)
  if (!stored) throw new Error('the first key for addresses could not be stored')
  return stored
}

/** The key of this id. Throws when it was thrown away, or the site's secret is another. */
export async function findContactKey(transaction: AppTransaction, id: number): Promise<ContactKey> {
  const row = await transaction.contactKey.findUnique({ where: { id } })
  if (!row) throw new Error('an address is sealed with a key that is no more')
  return open(row.id, row.keyCiphertext)
}

/** A new key, ready to be stored under this id. */
export function sealNewKey(id: number): Uint8Array<ArrayBuffer> {
  return seal(keyFor('contact.key-ring'), placeOf(id), randomBytes(KEY_BYTES))
}

async function lockNewest(transaction: AppTransaction): Promise<ContactKey | null> {
  const [row] = await transaction.$queryRaw<{ id: number; key: Uint8Array }[]>`
    SELECT id, key_ciphertext AS key FROM private.contact_key
     ORDER BY id DESC LIMIT 1 FOR KEY SHARE`
  return row ? open(row.id, row.key) : null
}

function open(id: number, sealed: Uint8Array): ContactKey {
  return { id, key: unseal(keyFor('contact.key-ring'), placeOf(id), sealed) }
}

function placeOf(id: number): string {
  return `private.contact_key|key_ciphertext|${id}`
}
