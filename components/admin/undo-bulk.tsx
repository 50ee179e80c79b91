'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { undoBulk } from '@/lib/moderation/actions'
import { paths } from '@/lib/paths'

/** Takes back all that one bulk decision did. */
export function UndoBulk({ jobId }: { jobId: string }) {
  const [state, action] = useActionState(undoBulk, IDLE)
  if (state.kind === 'done') {
    return (
      <p role="status">
        It is being taken back —{' '}
        <a href={paths.deskBulk(state.outcome.jobId)} className="link">
          show
        </a>
      </p>
    )
  }
  return (
    <form action={action}>
      <input type="hidden" name="jobId" value={jobId} />
      <button type="submit" className="button button-small">
        Undo all of it
      </button>
      {state.kind === 'refused' && (
        <p role="alert" className="mt-2 font-semibold text-danger">
          It was taken back already.
        </p>
      )}
    </form>
  )
}
