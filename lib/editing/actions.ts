'use server'
import { showChange, staffAction } from '@/lib/action'
import { tooLate } from '@/lib/moderation/too-late'
import { answerComment as answer } from './answers'
import { correctComment as correct } from './corrections'
import { moveComment as move } from './moving'
import { addNote as note } from './notes'
import { answerInput, correctionInput, moveInput, noteInput } from './schema'

export const correctComment = staffAction(
  'comment.decide',
  correctionInput,
  async (actor, input, { now }) => {
    const corrected = await correct(actor, input, now)
    await showChange(corrected.kind === 'corrected' ? corrected.change : null)
    return corrected.kind === 'corrected' ? { kind: 'done', outcome: {} } : tooLate(corrected)
  },
)

/** @property outcome.id the reply that is public now */
export const answerComment = staffAction(
  'comment.decide',
  answerInput,
  async (actor, input, { now }) => {
    const answered = await answer(actor, input, now)
    await showChange(answered.kind === 'answered' ? answered.change : null)
    if (answered.kind !== 'answered') return tooLate(answered)
    return { kind: 'done', outcome: { id: answered.id } }
  },
)

export const moveComment = staffAction(
  'comment.decide',
  moveInput,
  async (actor, input, { now }) => {
    const moved = await move(actor, input, now)
    await showChange(moved.kind === 'moved' ? moved.change : null)
    if (moved.kind === 'moved') return { kind: 'done', outcome: {} }
    if (moved.kind === 'same' || moved.kind === 'nowhere') {
      return { kind: 'refused', code: moved.kind }
    }
    return tooLate(moved)
  },
)

export const addNote = staffAction('comment.decide', noteInput, async (actor, input, { now }) => {
  const isAdded = await note(actor, input, now)
  await showChange(null)
  return isAdded ? { kind: 'done', outcome: {} } : { kind: 'refused', code: 'gone' as const }
})
