import { Moment } from '@/components/admin/moment'
import type { TimelineLine } from '@/lib/moderation/timeline'
import { timelineSentence } from './timeline-words'
import { UndoLine } from './undo-line'
import { WordChanges } from './word-changes'

type Props = { lines: TimelineLine[]; timeZone: string; language: string }

/** What happened to a comment, who did it and when. Lines are only ever added. */
export function Timeline({ lines, timeZone, language }: Props) {
  return (
    <ol className="space-y-3 font-sans text-meta">
      {lines.map((line) => (
        <li key={line.id} className="border-s-2 border-rule ps-3">
          <span className="block text-ink-3">
            <Moment at={line.at} {...{ timeZone, language }} />
          </span>
          {timelineSentence(line)}
          {line.isUndone && <span className="text-ink-3"> (taken back)</span>}
          {line.name && (
            <p className="break-words">
              Name: <del>{line.name.from}</del> <ins>{line.name.to}</ins>
            </p>
          )}
          {line.website && (
            <p className="break-all">
              Website: <del>{line.website.from ?? 'none'}</del>{' '}
              <ins>{line.website.to ?? 'none'}</ins>
            </p>
          )}
          {line.text && <WordChanges parts={line.text} />}
          {line.canUndo && (
            <div className="mt-1">
              <UndoLine entryId={line.id} label="Undo" about={timelineSentence(line)} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
