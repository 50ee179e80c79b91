import 'server-only'
import { type Actor, personIdOf } from '@/lib/auth/actor'
import { appClient } from '@/lib/database/app-client'
import { recordChange } from '@/lib/people/changes'
import { type Proof, provePassword } from './own-password'
import { endOthers } from './own-sessions'
import { digestRecoveryCode, newRecoveryCodes } from './recovery-codes'
import { openSecret, sealSecret } from './sealed-secret'
import { newSecret, stepOf } from './totp'

export type FactorState =
  | { kind: 'off' }
  /** To be typed or scanned, and confirmed by a code. */
  | { kind: 'begun'; secret: Buffer }
  | { kind: 'on'; since: Date; codesLeft: number }

export async function getFactor(actor: Actor<'account.own'>): Promise<FactorState> {
  const personId = personIdOf(actor)
  const factor = await appClient().secondFactor.findUnique({
    where: { personId },
    select: {
      secretCiphertext: true,
      confirmedAt: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  })
  if (!factor) return { kind: 'off' }
  const { confirmedAt: since, _count } = factor
  if (since) return { kind: 'on', since, codesLeft: _count.recoveryCodes }
  return { kind: 'begun', secret: openSecret(personId, factor.secretCiphertext) }
}

/** Makes a secret to be confirmed. What is in force stays. */
export async function beginFactor(actor: Actor<'account.own'>, now: Date): Promise<void> {
  const personId = personIdOf(actor)
  const secretCiphertext = sealSecret(personId, newSecret())
  await appClient().$transaction([
    appClient().secondFactor.deleteMany({ where: { personId, confirmedAt: null } }),
    appClient().secondFactor.createMany({
      data: { personId, secretCiphertext, createdAt: now },
      skipDuplicates: true,
    }),
  ])
}

/**
 * Puts the secret in force by one code made from it, ends the other sessions, and returns the
 * recovery codes: nobody can read them again. Null when the code is wrong, or nothing was begun.
 */
export async function confirmFactor(
  actor: Actor<'account.own'>,
  { code, sessionId }: { code: string; sessionId: string },
  now: Date,
): Promise<string[] | null> {
  const personId = personIdOf(actor)
  const state = await getFactor(actor)
  if (state.kind !== 'begun') return null
  const step = stepOf(state.secret, code.replace(/[\s-]/g, ''), now)
  if (step === null) return null
  const codes = newRecoveryCodes()
  return appClient().$transaction(async (transaction) => {
    const { count } = await transaction.secondFactor.updateMany({
      where: { personId, confirmedAt: null },
      data: { confirmedAt: now, lastStep: step },
    })
    if (count === 0) return null
    await transaction.recoveryCode.createMany({
      data: codes.map((text) => ({ personId, digest: digestRecoveryCode(text) })),
    })
    await endOthers(transaction, { personId, sessionId }, now)
    await recordChange(transaction, { kind: 'FACTOR_ADDED', subjectId: personId, by: actor }, now)
    return codes
  })
}

/** A secret that was only begun is forgotten. */
export async function giveUpFactor(actor: Actor<'account.own'>): Promise<void> {
  const where = { personId: personIdOf(actor), confirmedAt: null }
  await appClient().secondFactor.deleteMany({ where })
}

/** One's own: only with the password, as whoever sits down at a borrowed screen has the session. */
export async function removeOwnFactor(
  actor: Actor<'account.own'>,
  password: string,
  now: Date,
): Promise<Proof> {
  const proof = await provePassword(actor, password)
  if (proof.kind === 'right') await remove(personIdOf(actor), actor, now)
  return proof
}

/** Of a colleague who lost it. False when there is none, or it is one's own. */
export async function removeFactorOf(
  actor: Actor<'people.manage'>,
  personId: string,
  now: Date,
): Promise<boolean> {
  return personId !== actor.personId && remove(personId, actor, now)
}

function remove(
  subjectId: string,
  by: { personId: string | null; name: string },
  now: Date,
): Promise<boolean> {
  return appClient().$transaction(async (transaction) => {
    const where = { personId: subjectId, confirmedAt: { not: null } }
    const { count } = await transaction.secondFactor.deleteMany({ where })
    if (count === 0) return false
    await recordChange(transaction, { kind: 'FACTOR_REMOVED', subjectId, by }, now)
    return true
  })
}
