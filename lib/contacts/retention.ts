import 'server-only'
import { appClient } from '@/lib/database/app-client'
import { forgetSignIns } from '@/lib/people/sign-in-log'
import { forgetOldAddressKeys } from './address-digest'
import { CONTACT_BATCH } from './policy'

export type Forgotten = {
  addressKeys: number
  contacts: number
  reports: number
  signIns: number
  proofs: number
}

/** Destroys what is kept no longer. Safe to run at any time, and by several at once. */
export async function forgetWhatIsOver(now: Date): Promise<Forgotten> {
  const { contactMonths } = await appClient().discussion.findUniqueOrThrow({
    where: { id: 1 },
    select: { contactMonths: true },
  })
  return {
    addressKeys: await forgetOldAddressKeys(now),
    contacts: await inBatches(() => forgetContacts(now, contactMonths)),
    reports: await forgetReports(now, contactMonths),
    signIns: await forgetSignIns(now),
    proofs: await forgetSpentWork(now),
  }
}

/**
 * Empties the private half of replies whose author has posted nothing for so many months: address,
 * digests and browser. The reply stays, under the name that was typed.
 */
function forgetContacts(now: Date, months: number): Promise<number> {
  return appClient().$executeRaw`
    UPDATE private.contact
       SET email_ciphertext = NULL, email_digest = NULL, address_digest = NULL, user_agent = ''
     WHERE comment_id IN (
       SELECT k.comment_id
         FROM private.contact k JOIN public.comment c ON c.id = k.comment_id
        WHERE c.created_at < ${now}::timestamptz - make_interval(months => ${months}::int)
          AND (k.email_ciphertext IS NOT NULL OR k.email_digest IS NOT NULL
            OR k.address_digest IS NOT NULL OR k.user_agent <> '')
          AND NOT EXISTS (
            SELECT FROM private.contact other JOIN public.comment later ON later.id = other.comment_id
             WHERE other.email_digest = k.email_digest
               AND later.created_at >= ${now}::timestamptz - make_interval(months => ${months}::int))
        LIMIT ${CONTACT_BATCH}
        FOR UPDATE OF k SKIP LOCKED)`
}

/** Answered reports are of no use to anybody after that time. */
function forgetReports(now: Date, months: number): Promise<number> {
  return appClient().$executeRaw`
    DELETE FROM private.report
     WHERE resolved_at < ${now}::timestamptz - make_interval(months => ${months}::int)`
}

/** What nobody could use again. */
async function forgetSpentWork(now: Date): Promise<number> {
  const { count } = await appClient().spentWork.deleteMany({ where: { until: { lt: now } } })
  return count
}

async function inBatches(run: () => Promise<number>): Promise<number> {
  let total = 0
  for (let count = await run(); count > 0; count = await run()) total += count
  return total
}
