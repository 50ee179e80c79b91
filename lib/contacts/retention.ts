import 'server-only'
import { appClient } from '@/lib/database/app-client'
import { forgetSignIns } from '@/lib/people/sign-in-log'
import { endOfAddressKeys, forgetOldAddressKeys } from './address-digest'
import { CONTACT_BATCH } from './policy'

export type Forgotten = {
  addressKeys: number
  contacts: number
  standings: number
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
    standings: await forgetStandings(now, contactMonths),
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

/**
 * What moderators said about a person is kept as long as anything is by which they could be known,
 * and as long after it was said: emptied spam ends no block. A digest of a network address matches
 * nobody when its key is gone.
 */
function forgetStandings(now: Date, months: number): Promise<number> {
  return appClient().$executeRaw`
    DELETE FROM private.standing s USING private.ledger_entry e, public.comment c
     WHERE e.id = s.entry_id AND c.id = e.comment_id
       AND CASE WHEN s.email_digest IS NULL
                THEN c.created_at < ${endOfAddressKeys(now)}
                ELSE e.at < ${now}::timestamptz - make_interval(months => ${months}::int)
                 AND NOT EXISTS (
                   SELECT FROM private.contact k WHERE k.email_digest = s.email_digest)
           END`
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
