'use client'
import { useActionState } from 'react'
import { TextField } from '@/components/ui/text-field'
import { IDLE } from '@/lib/action-state'
import { saveView } from '@/lib/moderation/actions'
import type { SavedView } from '@/lib/moderation/public'
import { paths } from '@/lib/paths'
import { OwnView } from './own-view'

type Props = {
  views: SavedView[]
  /** What is shown now, as in the address. */
  query: string
  mayShare: boolean
}

/** Names for what one often asks for, and a way to give what is shown now a name. */
export function SavedViews({ views, query, mayShare }: Props) {
  const [state, action] = useActionState(saveView, IDLE)
  const error = state.kind === 'invalid' ? state.fieldErrors.name : undefined
  return (
    <details className="font-sans text-meta" open={state.kind !== 'idle' || undefined}>
      <summary className="inline-flex min-h-11 items-center">Saved views ({views.length})</summary>
      <div className="max-w-figure space-y-4 border border-rule bg-surface p-4">
        {views.length > 0 && (
          <ul className="space-y-2">
            {views.map((view) => (
              <li key={view.id} className="flex flex-wrap items-center gap-3">
                <a href={`${paths.desk}?${view.query}`} className="link min-w-0 grow" dir="auto">
                  {view.name}
                </a>
                {view.isShared && <span className="text-ink-3">shared</span>}
                {view.isOwn && <OwnView view={view} mayShare={mayShare} />}
              </li>
            ))}
          </ul>
        )}
        <form action={action} className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="query" value={query} />
          <div className="grow">
            <TextField scope="view" label="Name for this view" name="name" error={error} />
          </div>
          <button type="submit" className="button">
            Save view
          </button>
        </form>
        {state.kind === 'refused' && (
          <p role="alert" className="font-semibold text-danger">
            There are twenty already. Delete one first.
          </p>
        )}
      </div>
    </details>
  )
}
