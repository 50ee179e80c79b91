'use server'
import { showChange, staffAction } from '@/lib/action'
import { decideComment as decide, keepComment as keep, showEmail as show } from './mutations'
import { commentIdInput, decisionInput, keepInput, type Status } from './schema'

export type DecisionRefusal = 'stale' | 'gone'

export const decideComment = staffAction(
  'comment.decide',
  decisionInput,
  async (actor, input, { now }) => {
    const decided = await decide(actor, input, now)
    await showChange(decided.kind === 'decided' ? decided.change : null)
    if (decided.kind !== 'decided')
      return { kind: 'refused', code: decided.kind as DecisionRefusal }
    const outcome: { commentId: string; to: Status } = {
      commentId: input.commentId,
      to: decided.to,
    }
    return { kind: 'done', outcome }
  },
)

export const keepComment = staffAction(
  'comment.decide',
  keepInput,
  async (actor, input, { now }) => {
    const { kind } = await keep(actor, input, now)
    await showChange(null)
    if (kind === 'stale') return { kind: 'refused', code: 'stale' as const }
    return { kind: 'done', outcome: {} }
  },
)

/** The address travels in this one answer to the person who asked, and the look is on record. */
export const showEmail = staffAction(
  'contact.see',
  commentIdInput,
  async (actor, input, { now }) => {
    const email = await show(actor, input.commentId, now)
    await showChange(null)
    return { kind: 'done', outcome: { email } }
  },
)
