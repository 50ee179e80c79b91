import 'server-only'
import { type Actor, personIdOf } from '@/lib/auth/actor'
import { appClient } from '@/lib/database/app-client'
import { recordChange } from '@/lib/people/changes'
import { hashPassword, verifyPassword } from '@/lib/people/password'
import { signInLimits } from '@/lib/people/sign-in-limits'
import { endOthers } from './own-sessions'

export type Proof = { kind: 'right' } | { kind: 'wrong' } | { kind: 'wait'; waitSeconds: number }

/** Asks for one's own password once more, before something that a borrowed screen must not do. */
export async function provePassword(actor: Actor<'account.own'>, password: string): Promise<Proof> {
  const id = personIdOf(actor)
  const { waitSeconds } = await signInLimits().takeProof(`password ${id}`)
  if (waitSeconds > 0) return { kind: 'wait', waitSeconds }
  const person = await appClient().person.findUnique({
    where: { id },
    select: { passwordHash: true },
  })
  if (!(await verifyPassword(person?.passwordHash ?? null, password))) return { kind: 'wrong' }
  await signInLimits().forgiveProof(`password ${id}`)
  return { kind: 'right' }
}

/** Ends all other sessions: whoever knew the old password is out. */
export async function changePassword(
  actor: Actor<'account.own'>,
  { current, password, sessionId }: { current: string; password: string; sessionId: string },
  now: Date,
): Promise<Proof> {
  const proof = await provePassword(actor, current)
  if (proof.kind !== 'right') return proof
  const personId = personIdOf(actor)
  const passwordHash = await hashPassword(password)
  await appClient().$transaction(async (transaction) => {
    await transaction.person.update({ where: { id: personId }, data: { passwordHash } })
    await endOthers(transaction, { personId, sessionId }, now)
    const change = { kind: 'PASSWORD_CHANGED', subjectId: personId, by: actor } as const
    await recordChange(transaction, change, now)
  })
  return proof
}
