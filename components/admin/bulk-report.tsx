import { formatMoment } from '@/lib/clock'
import { lateSentence } from '@/lib/moderation/late-words'
import type { Bulk } from '@/lib/moderation/public'
import { paths } from '@/lib/paths'
import { STATUS_LABELS } from './status-words'
import { UndoBulk } from './undo-bulk'

type Props = { bulk: Bulk; timeZone: string; language: string }

/** How a decision about many comments went: how far, what failed and why, and the way back. */
export function BulkReport({ bulk, timeZone, language }: Props) {
  const { id, actorName, target, createdAt, done, failed, waiting, isFinished, failures } = bulk
  const total = done + failed + waiting
  return (
    <div className="max-w-figure space-y-6 font-sans">
      <h1 className="font-serif text-h2">{titleOf(target, total)}</h1>
      <p className="text-ink-2">
        {actorName}, {formatMoment(createdAt, timeZone, language)}
      </p>
      <p role="status">
        <progress
          max={total}
          value={done + failed}
          className="me-3 align-middle"
          aria-label="Done"
        />
        {done} done, {failed} not
        {waiting > 0 && `, ${waiting} to come`}
      </p>
      {isFinished && target && target !== 'ERASED' && done > 0 && !bulk.isUndone && (
        <UndoBulk jobId={id} />
      )}
      {bulk.isUndone && <p>It was taken back.</p>}
      {failures.length > 0 && (
        <section aria-labelledby="failures">
          <h2 id="failures" className="mb-3 font-semibold">
            Left as they are
          </h2>
          <ul className="space-y-2 text-meta">
            {failures.map(({ commentId, authorName, late }) => (
              <li key={commentId} className="border-s-2 border-rule ps-3">
                <a href={paths.deskComment(commentId)} className="link" dir="auto">
                  {authorName}
                </a>
                : {lateSentence(late, { timeZone, language })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function titleOf(target: Bulk['target'], total: number): string {
  if (target === null) return `${total} taken back`
  return target === 'ERASED' ? `${total} to be erased` : `${total} to ${STATUS_LABELS[target]}`
}
