'use server'
import { showChange, staffAction } from '@/lib/action'
import { getSessionId } from '@/lib/auth/session'
import { changePassword as change, type Proof } from './own-password'
import { endOtherSessions, endOwnSession } from './own-sessions'
import { confirmInput, nothingInput, passwordInput, proofInput, sessionInput } from './schema'
import {
  beginFactor as begin,
  confirmFactor as confirm,
  giveUpFactor as giveUp,
  removeOwnFactor,
} from './second-factor'

export type ProofRefusal = 'wrong' | 'wait'

export const changePassword = staffAction(
  'account.own',
  passwordInput,
  async (actor, input, { now }) => {
    const proof = await change(actor, { ...input, sessionId: await thisSession() }, now)
    return answer(proof)
  },
)

export const endSession = staffAction(
  'account.own',
  sessionInput,
  async (actor, { sessionId }, { now }) => {
    await endOwnSession(actor, sessionId, now)
    await showChange(null)
    return { kind: 'done', outcome: 'ended' }
  },
)

export const endSessions = staffAction('account.own', nothingInput, async (actor, _, { now }) => {
  await endOtherSessions(actor, await thisSession(), now)
  await showChange(null)
  return { kind: 'done', outcome: 'ended' }
})

export const beginFactor = staffAction('account.own', nothingInput, async (actor, _, { now }) => {
  await begin(actor, now)
  await showChange(null)
  return { kind: 'done', outcome: 'begun' }
})

export const giveUpFactor = staffAction('account.own', nothingInput, async (actor) => {
  await giveUp(actor)
  await showChange(null)
  return { kind: 'done', outcome: 'given-up' }
})

/** Answers with the recovery codes, this once. */
export const confirmFactor = staffAction(
  'account.own',
  confirmInput,
  async (actor, { code }, { now }) => {
    const codes = await confirm(actor, { code, sessionId: await thisSession() }, now)
    if (!codes) return { kind: 'refused', code: 'wrong' }
    await showChange(null)
    return { kind: 'done', outcome: codes }
  },
)

export const removeFactor = staffAction(
  'account.own',
  proofInput,
  async (actor, { current }, { now }) => answer(await removeOwnFactor(actor, current, now)),
)

async function answer(proof: Proof) {
  if (proof.kind === 'wait') {
    const { waitSeconds } = proof
    return { kind: 'refused', code: 'wait' as ProofRefusal, waitSeconds } as const
  }
  if (proof.kind === 'wrong') return { kind: 'refused', code: 'wrong' as ProofRefusal } as const
  await showChange(null)
  return { kind: 'done', outcome: 'done' } as const
}

async function thisSession(): Promise<string> {
  const id = await getSessionId()
  if (id === null) throw new Error('somebody is signed in without a session')
  return id
}
