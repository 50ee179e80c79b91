import { paths } from '@/lib/paths'
import type { TrialSummary } from '@/lib/rules/trial-summary'

const VERDICT_LABELS = {
  publish: 'Published',
  hold: 'Held',
  spam: 'Spam',
  refuse: 'Refused',
} as const

const PLACES = {
  PENDING: 'it waits',
  APPROVED: 'it is published',
  SPAM: 'it is in spam',
  TRASHED: 'it is in the trash',
} as const

/** What would have become of the last replies under the rules in the form. */
export function TrialResult({ tried, changed, counts, examples }: TrialSummary) {
  return (
    <>
      <p className="font-semibold">{sentence(tried, changed)}</p>
      <p className="mt-1 text-meta text-ink-2">
        Nothing is saved or changed. Who was known, how fast somebody wrote, the age of the article
        and other servers are left out.
      </p>
      {counts.length > 0 && (
        <ul className="mt-3 text-meta">
          {counts.map(({ from, to, count }) => (
            <li key={`${from} ${to}`} className="tabular-nums">
              {VERDICT_LABELS[from]} → <strong>{VERDICT_LABELS[to]}</strong>:{' '}
              {count.toLocaleString('en')}
            </li>
          ))}
        </ul>
      )}
      {examples.length > 0 && (
        <details className="mt-3 text-meta">
          <summary className="cursor-pointer py-3 font-semibold">
            {examples.length < changed ? `The latest ${examples.length}` : 'Show them'}
          </summary>
          <ol className="space-y-3">
            {examples.map(({ id, status, authorName, from, to, beginning, because }) => (
              <li key={id} className="border-s-2 border-rule-strong ps-3">
                <a href={paths.deskComment(id)} className="link" dir="auto">
                  {authorName}
                </a>{' '}
                <span className="text-ink-2">
                  {VERDICT_LABELS[from]} → {VERDICT_LABELS[to]}; {PLACES[status]} now
                </span>
                <p className="break-words" dir="auto">
                  {beginning}
                </p>
                {because.map((reason) => (
                  <p key={reason} className="text-ink-2">
                    {reason}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function sentence(tried: number, changed: number): string {
  if (tried === 0) return 'There is no reply to try them on yet.'
  const of = `Of the last ${tried.toLocaleString('en')} replies`
  if (changed === 0) return `${of}, none would have been decided otherwise.`
  return `${of}, ${changed.toLocaleString('en')} would have been decided otherwise.`
}
