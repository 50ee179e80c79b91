'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { formatMoment } from '@/lib/clock'
import { makePreview, revokePreview } from '@/lib/writing/actions'
import type { PreviewShown } from '@/lib/writing/public'

type Props = { articleId: string; links: PreviewShown[]; timeZone: string; language: string }

/** Links by which somebody without an account reads what is not published. */
export function PreviewLinks({ articleId, links, timeZone, language }: Props) {
  const [made, make] = useActionState(makePreview, IDLE)
  const [, revoke] = useActionState(revokePreview, IDLE)
  return (
    <section aria-label="Preview links" className="space-y-3 font-sans">
      <h2 className="block-head">Preview links</h2>
      <p className="text-meta text-ink-2">
        Whoever has one reads the article as it is saved here, for seven days. Search engines are
        kept out.
      </p>
      {made.kind === 'done' && (
        <p role="status" className="border-s-3 border-ok bg-ok-soft p-3">
          <label htmlFor="preview-link" className="block text-meta">
            The link, shown only now
          </label>
          <input id="preview-link" readOnly className="input mt-1" value={made.outcome.url} />
        </p>
      )}
      <form action={make}>
        <input type="hidden" name="articleId" value={articleId} />
        <button type="submit" className="button button-small">
          Make a link
        </button>
      </form>
      <ul className="space-y-2 text-meta">
        {links.map(({ id, madeAt, madeBy, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            {`Made by ${madeBy} on ${formatMoment(madeAt, timeZone, language)}, until ${formatMoment(expiresAt, timeZone, language)}`}
            <form action={revoke}>
              <input type="hidden" name="previewId" value={id} />
              <button type="submit" className="link min-h-11">
                Take back
                <span className="sr-only">
                  {` the link of ${formatMoment(madeAt, timeZone, language)}`}
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
