'use client'
import { WordChanges } from '@/components/detail/word-changes'
import { formatMoment } from '@/lib/clock'
import { wordDiff } from '@/lib/editing/word-diff'
import type { FieldName, Fields } from '@/lib/writing/public'
import type { Conflict } from './autosave'
import { FIELD_TITLES } from './field-titles'

type Props = {
  conflict: Conflict
  mine: Partial<Fields>
  timeZone: string
  language: string
  /** Where the article is shown as they left it. */
  theirsHref: string
  onKeepMine: () => void
}

/** Somebody else saved the same article: both texts are shown, and neither is lost. */
export function ConflictNote(props: Props) {
  const { conflict, mine, timeZone, language, theirsHref, onKeepMine } = props
  const names = Object.keys(FIELD_TITLES) as FieldName[]
  const different = names.filter((name) => (mine[name] ?? '') !== conflict.fields[name])
  return (
    <section
      role="alert"
      aria-label="Saved by somebody else"
      className="mb-6 border-s-3 border-warn bg-warn-soft p-4 font-sans"
    >
      <h2 className="font-semibold">
        {`${conflict.byName} saved this article on ${formatMoment(new Date(conflict.at), timeZone, language)}.`}
      </h2>
      <p className="mt-1">
        Yours is not saved over it. Struck through is what only they have, underlined what only you
        have.
      </p>
      <dl className="mt-3 max-h-96 space-y-3 overflow-y-auto bg-paper p-3">
        {different.map((name) => (
          <div key={name}>
            <dt className="text-caption text-ink-2">{FIELD_TITLES[name]}</dt>
            <dd className="whitespace-pre-wrap">
              <WordChanges parts={wordDiff(conflict.fields[name], mine[name] ?? '')} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="overrule" value={conflict.version} />
        <button
          type="submit"
          name="intent"
          value="keep"
          className="button button-primary"
          onClick={(event) => {
            event.preventDefault()
            onKeepMine()
          }}
        >
          Keep mine
        </button>
        <a href={theirsHref} className="button">
          Take theirs
        </a>
      </div>
      <p className="mt-2 text-caption text-ink-2">
        Keep yours, and theirs stays in the history. Take theirs, and yours stays in this browser.
      </p>
    </section>
  )
}
