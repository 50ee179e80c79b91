import 'server-only'
import { takeCode } from '@/lib/account/codes'
import { appClient } from '@/lib/database/app-client'
import { verifyPassword } from './password'
import type { Credentials } from './schema'
import { getWaitingPerson } from './sessions'
import { signInLimits } from './sign-in-limits'
import { isKnown, recordSignIn } from './sign-in-log'

type Wait = { kind: 'wait'; waitSeconds: number }

export type SignInResult =
  | { kind: 'signed-in' | 'code-needed'; personId: string }
  | { kind: 'wrong' }
  | Wait

export type CodeResult =
  | { kind: 'signed-in'; personId: string }
  | { kind: 'wrong' }
  /** Too long ago: the password is asked for again. */
  | { kind: 'over' }
  | Wait

/** Checks a password, slowly and not too often. What is wrong is not said. */
export async function signIn(
  { email, password }: Credentials,
  addressBucket: string,
  now: Date,
): Promise<SignInResult> {
  const person = await appClient().person.findUnique({
    where: { email, disabledAt: null },
    select: { id: true, passwordHash: true, secondFactor: { select: { confirmedAt: true } } },
  })
  const place = { personId: person?.id ?? null, addressBucket }
  // Whoever guesses elsewhere must not keep somebody out of where they usually are.
  const account = (await isKnown(place)) ? `${email} ${addressBucket}` : email
  const { waitSeconds, isFirst } = await signInLimits().take(account, addressBucket)
  if (isFirst) await recordSignIn('BLOCKED', place, now)
  if (waitSeconds > 0) return { kind: 'wait', waitSeconds }
  const matches = await verifyPassword(person?.passwordHash ?? null, password)
  if (!person || !matches) {
    await recordSignIn('WRONG_PASSWORD', place, now)
    return { kind: 'wrong' }
  }
  await signInLimits().forgive(account, addressBucket)
  const kind = person.secondFactor?.confirmedAt ? 'code-needed' : 'signed-in'
  return { kind, personId: person.id }
}

/** The second step, for a session in which the password was right. */
export async function enterCode(
  sessionId: string,
  code: string,
  addressBucket: string,
  now: Date,
): Promise<CodeResult> {
  const personId = await getWaitingPerson(sessionId, now)
  if (personId === null) return { kind: 'over' }
  const place = { personId, addressBucket }
  const { waitSeconds, isFirst } = await signInLimits().takeProof(`code ${personId}`)
  if (isFirst) await recordSignIn('BLOCKED', place, now)
  if (waitSeconds > 0) return { kind: 'wait', waitSeconds }
  if (!(await takeCode(personId, code, now))) {
    await recordSignIn('WRONG_CODE', place, now)
    return { kind: 'wrong' }
  }
  await signInLimits().forgiveProof(`code ${personId}`)
  return { kind: 'signed-in', personId }
}
