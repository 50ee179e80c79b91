'use client'
import { useActionState } from 'react'
import { WordChanges } from '@/components/detail/word-changes'
import { IDLE } from '@/lib/action-state'
import type { DiffPart } from '@/lib/editing/word-diff'
import { restoreText } from '@/lib/writing/actions'
import type { FieldName } from '@/lib/writing/public'
import { FIELD_TITLES } from './field-titles'

type Props = {
  articleId: string
  entryId: string
  /** Where it differs from what stands in the form now. */
  changes: { name: FieldName; parts: DiffPart[] }[]
}

/** An earlier text beside the present one, and the way back to it. */
export function EarlierText({ articleId, entryId, changes }: Props) {
  const [state, action, isPending] = useActionState(restoreText, IDLE)
  if (changes.length === 0) return <p className="font-sans">It said what the form says now.</p>
  return (
    <div className="space-y-6">
      <p className="font-sans text-meta text-ink-2">
        Struck through is what it said then and no longer says; underlined is what came since.
      </p>
      {changes.map(({ name, parts }) => (
        <section key={name}>
          <h3 className="mb-1 font-sans text-meta font-semibold">{FIELD_TITLES[name]}</h3>
          <div className="whitespace-pre-wrap">
            <WordChanges parts={parts} />
          </div>
        </section>
      ))}
      <form action={action} aria-busy={isPending || undefined}>
        <input type="hidden" name="articleId" value={articleId} />
        <input type="hidden" name="entryId" value={entryId} />
        <button type="submit" className="button button-primary">
          Put this text back into the form
        </button>
        <p className="mt-2 font-sans text-caption text-ink-2">
          Readers see it when you publish it. What the form says now stays in the history.
        </p>
        {state.kind === 'refused' && (
          <p role="alert" className="mt-2 font-semibold text-danger">
            This text is not there any more.
          </p>
        )}
      </form>
    </div>
  )
}
