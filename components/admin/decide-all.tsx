'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { decideAll } from '@/lib/moderation/actions'
import { paths } from '@/lib/paths'

type Props = { query: string; count: string }

/** The last word before one decision about everything that a filter finds. */
export function DecideAll({ query, count }: Props) {
  const [state, action, isPending] = useActionState(decideAll, IDLE)
  if (state.kind === 'done') {
    return (
      <p role="status" className="font-sans">
        It has begun —{' '}
        <a href={paths.deskBulk(state.outcome.jobId)} className="link">
          see how far it is
        </a>
      </p>
    )
  }
  return (
    <form action={action} aria-busy={isPending || undefined} className="font-sans">
      <input type="hidden" name="query" value={query} />
      <div className="flex flex-wrap gap-2">
        <button type="submit" name="to" value="APPROVED" className="button">
          Approve all {count}
        </button>
        <button type="submit" name="to" value="SPAM" className="button">
          All {count} are spam
        </button>
        <button type="submit" name="to" value="TRASHED" className="button">
          All {count} to the trash
        </button>
      </div>
      {state.kind === 'refused' && (
        <p role="alert" className="mt-2 font-semibold text-danger">
          All of them are there already.
        </p>
      )}
    </form>
  )
}
