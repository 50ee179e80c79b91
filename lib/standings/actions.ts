'use server'
import { showChange, staffAction } from '@/lib/action'
import { tooLate } from '@/lib/moderation/too-late'
import { setStanding as set } from './mutations'
import { standingInput } from './schema'

/** From the next reply on: nothing that is public changes. */
export const setStanding = staffAction(
  'comment.decide',
  standingInput,
  async (actor, input, { now }) => {
    const stood = await set(actor, input, now)
    await showChange(null)
    if (stood.kind === 'stands') return { kind: 'done', outcome: {} }
    if (stood.kind === 'same' || stood.kind === 'unknown') {
      return { kind: 'refused', code: stood.kind }
    }
    return tooLate(stood)
  },
)
