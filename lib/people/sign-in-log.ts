import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { digestAddress, digestUnderEveryKey } from '@/lib/contacts/address-digest'
import { appClient } from '@/lib/database/app-client'
import type { SignInOutcome } from '@/lib/database/generated/enums'
import type { SignInShown } from './public'

/** How long it is kept who signed in when: long enough to look into something. Days. */
export const SIGN_IN_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

/** Tries shown about one person: the latest. */
export const SIGN_INS_SHOWN = 20

/** Somebody, or nobody we know, and what stands for the network address they came from. */
export type Place = { personId: string | null; addressBucket: string }

/** Writes down what became of a try: never what was typed, and no network address. */
export async function recordSignIn(
  outcome: SignInOutcome,
  { personId, addressBucket }: Place,
  now: Date,
): Promise<void> {
  const [{ today }, isKnownPlace] = await Promise.all([
    digestAddress(addressBucket, now),
    isKnown({ personId, addressBucket }),
  ])
  await appClient().signInEvent.create({
    data: { at: now, outcome, personId, place: today, isKnownPlace },
    select: { id: true },
  })
}

/** Whether this person signed in from there while the digests could still be compared: a week. */
export async function isKnown({ personId, addressBucket }: Place): Promise<boolean> {
  if (personId === null) return false
  const place = { in: await digestUnderEveryKey(addressBucket) }
  const where = { personId, outcome: 'SUCCEEDED', place } as const
  return (await appClient().signInEvent.count({ where })) > 0
}

/** The latest tries to sign in as somebody. */
export async function listSignIns(
  _actor: Actor<'people.manage'>,
  personId: string,
): Promise<SignInShown[]> {
  return latest(personId)
}

export async function listOwnSignIns(actor: Actor<'account.own'>): Promise<SignInShown[]> {
  return actor.personId === null ? [] : latest(actor.personId)
}

/** Returns how many were forgotten. */
export async function forgetSignIns(now: Date): Promise<number> {
  const at = { lt: new Date(now.getTime() - SIGN_IN_DAYS * DAY_MS) }
  const { count } = await appClient().signInEvent.deleteMany({ where: { at } })
  await appClient().session.deleteMany({ where: { expiresAt: at } })
  return count
}

async function latest(personId: string): Promise<SignInShown[]> {
  const rows = await appClient().signInEvent.findMany({
    where: { personId },
    select: { id: true, at: true, outcome: true, isKnownPlace: true },
    orderBy: { id: 'desc' },
    take: SIGN_INS_SHOWN,
  })
  return rows.map((row) => ({ ...row, id: String(row.id) }))
}
