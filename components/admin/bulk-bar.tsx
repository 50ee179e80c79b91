'use client'
import { useActionState, useEffect, useState } from 'react'
import { IDLE } from '@/lib/action-state'
import { decideChosen } from '@/lib/moderation/actions'
import { type QueueFilter, queueQuery } from '@/lib/moderation/queue-filter'
import { paths } from '@/lib/paths'
import { BULK_FORM, boxes, extendTo } from './chosen'
import { DECISIONS } from './decisions'
import { UndoBulk } from './undo-bulk'

/** One decision about everything that is ticked in the list. A plain form underneath. */
export function BulkBar({ filter }: { filter: QueueFilter }) {
  const [state, action, isPending] = useActionState(decideChosen, IDLE)
  const count = useCount(state)
  return (
    <div className="mt-4 font-sans text-meta">
      <form id={BULK_FORM} action={action} aria-busy={isPending || undefined}>
        <fieldset className="flex flex-wrap items-center gap-2">
          <legend className="sr-only">Selected replies</legend>
          <div className="bulk-actions">
            <span className="me-2 text-ink-2 tabular-nums">{inWords(count)}</span>
            {DECISIONS.map(({ to, label }) => (
              <button
                key={to}
                type="submit"
                name="to"
                value={to}
                aria-label={`${label} what is selected`}
                className="button button-small"
              >
                {label}
              </button>
            ))}
          </div>
          <a
            href={paths.deskBulkNew(queueQuery(filter))}
            className="link ms-2 inline-flex min-h-11 items-center"
          >
            All that match…
          </a>
        </fieldset>
      </form>
      {state.kind === 'done' && <Result {...state.outcome} />}
      {state.kind === 'invalid' && (
        <p role="alert" className="mt-2 font-semibold text-danger">
          {state.fieldErrors.chosen}
        </p>
      )}
      {state.kind === 'refused' && (
        <p role="alert" className="mt-2 font-semibold text-danger">
          None of them is here any more.
        </p>
      )}
    </div>
  )
}

function Result({ jobId, done, failed }: { jobId: string; done: number; failed: number }) {
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3 bg-info-soft p-3">
      <p role="status">
        {done} done{failed > 0 && `, ${failed} not`}
        {' — '}
        <a href={paths.deskBulk(jobId)} className="link">
          show
        </a>
      </p>
      {done > 0 && <UndoBulk jobId={jobId} />}
    </div>
  )
}

function inWords(count: number): string {
  return count === 0 ? 'Selected:' : `${count} selected:`
}

/** How many are ticked; a Shift on the way ticks everything between two. */
function useCount(state: unknown): number {
  const [count, setCount] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer empties the form
  useEffect(() => {
    const recount = () => setCount(boxes().filter((box) => box.checked).length)
    const extend = (event: MouseEvent) => {
      if (event.target instanceof HTMLInputElement) extendTo(event.target, event.shiftKey)
      recount()
    }
    recount()
    document.addEventListener('click', extend)
    document.addEventListener('change', recount)
    return () => {
      document.removeEventListener('click', extend)
      document.removeEventListener('change', recount)
    }
  }, [state])
  return count
}
