import 'server-only'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { keyPrefix, openEmail, sealEmail } from './contact'
import { type ContactKey, currentContactKey, findContactKey, sealNewKey } from './key-ring'
import { CONTACT_BATCH } from './policy'

/** Any constant; two rotations begin one after the other. */
const ROTATION_LOCK = 7_305_411_203

export type Rotation = { keyId: number; resealed: number; isResumed: boolean }

/**
 * Makes a new key, seals every stored address with it, and throws the earlier keys away. Stopped
 * anywhere, it goes on where it was when it is called again; addresses can be read and added all
 * the while.
 */
export async function rotateContactKeys(): Promise<Rotation> {
  const { keyId, isResumed } = await appClient().$transaction(begin)
  let resealed = 0
  do resealed += await resealAll(keyId)
  while (!(await finish(keyId)))
  return { keyId, resealed, isResumed }
}

/** An earlier key that is still there is an earlier rotation that did not end. */
async function begin(transaction: AppTransaction) {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${ROTATION_LOCK}::bigint)`
  const { id } = await currentContactKey(transaction)
  const isResumed = (await transaction.contactKey.count()) > 1
  if (isResumed) return { keyId: id, isResumed }
  const keyId = id + 1
  await transaction.contactKey.create({ data: { id: keyId, keyCiphertext: sealNewKey(keyId) } })
  return { keyId, isResumed }
}

async function resealAll(keyId: number): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  let resealed = 0
  for (;;) {
    const batch = await appClient().$transaction((transaction) =>
      resealBatch(transaction, keyId, after),
    )
    resealed += batch.length
    const last = batch.at(-1)
    if (!last) return resealed
    after = last
  }
}

/** The ids of what was sealed anew. */
async function resealBatch(
  transaction: AppTransaction,
  keyId: number,
  after: string,
): Promise<string[]> {
  const key = await findContactKey(transaction, keyId)
  const rows = await transaction.$queryRaw<{ id: string; sealed: Uint8Array }[]>`
    SELECT comment_id AS id, email_ciphertext AS sealed FROM private.contact
     WHERE comment_id > ${after}::uuid AND substr(email_ciphertext, 1, 5) <> ${keyPrefix(keyId)}
     ORDER BY comment_id LIMIT ${CONTACT_BATCH} FOR UPDATE`
  const changed = []
  for (const { id, sealed } of rows) changed.push(await reseal(transaction, key, id, sealed))
  await transaction.$executeRaw`
    UPDATE private.contact SET email_ciphertext = decode(changed.sealed, 'hex')
      FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS changed (id uuid, sealed text)
     WHERE comment_id = changed.id`
  return rows.map(({ id }) => id)
}

async function reseal(
  transaction: AppTransaction,
  key: ContactKey,
  id: string,
  sealed: Uint8Array,
) {
  const email = await openEmail(transaction, id, sealed)
  return { id, sealed: Buffer.from(sealEmail(key, id, email)).toString('hex') }
}

/**
 * Throws the earlier keys away, unless something is still sealed with one: a reply that was being
 * posted when the new key came. Waits for those.
 */
async function finish(keyId: number): Promise<boolean> {
  return appClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`
      SELECT 1 FROM private.contact_key WHERE id < ${keyId} FOR UPDATE`
    const [left] = await transaction.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM private.contact
       WHERE substr(email_ciphertext, 1, 5) <> ${keyPrefix(keyId)}`
    if (left?.count !== 0) return false
    await transaction.contactKey.deleteMany({ where: { id: { lt: keyId } } })
    return true
  })
}
