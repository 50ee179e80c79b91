'use client'
import { useActionState } from 'react'
import { SeenFields } from '@/components/admin/seen-fields'
import { IDLE } from '@/lib/action-state'
import { setStanding } from '@/lib/standings/actions'
import type { StandingDeed } from '@/lib/standings/schema'
import { lateSentenceOf } from './late-sentence'

const DEEDS: Record<StandingDeed, { label: string; effect: string }> = {
  PERSON_BLOCKED: {
    label: 'Block this person',
    effect: 'Holds future replies with the same e-mail address. They are not told.',
  },
  ADDRESS_BLOCKED: {
    label: 'Block this address',
    effect:
      'Holds future replies from the same network address, for seven days at most: nobody can know it again after that.',
  },
  PERSON_TRUSTED: {
    label: 'Trust this person',
    effect:
      'Approves future replies with the same e-mail address, unless another check holds them. Nobody proves that an address is theirs.',
  },
}

const REFUSALS = {
  same: 'It is so already.',
  unknown: 'Nothing is kept by which they could be known again.',
}

type Props = { commentId: string; version: number; deed: StandingDeed }

/** One thing that can be said about somebody, with what it does. This comment stays as it is. */
export function StandingForm({ commentId, version, deed }: Props) {
  const [state, action] = useActionState(setStanding, IDLE)
  const { label, effect } = DEEDS[deed]
  const id = `standing-${deed.toLowerCase()}`
  return (
    <form action={action}>
      <SeenFields {...{ commentId, version }} />
      <button
        type="submit"
        name="deed"
        value={deed}
        aria-describedby={id}
        className="button button-small"
      >
        {label}
      </button>
      <p id={id} className="mt-1 text-caption text-ink-3">
        {effect}
      </p>
      {state.kind === 'refused' && (
        <p role="alert" className="mt-1 font-semibold text-danger">
          {lateSentenceOf(state, REFUSALS)}
        </p>
      )}
    </form>
  )
}
