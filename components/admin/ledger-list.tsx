import { formatMoment, isoWithOffset } from '@/lib/clock'
import type { LedgerLine } from '@/lib/moderation/public'
import { STATUS_LABELS } from './status-words'

type Props = { lines: LedgerLine[]; timeZone: string; language: string }

/** What happened to a comment, who did it and when. Rows are only ever added. */
export function LedgerList({ lines, timeZone, language }: Props) {
  return (
    <ol className="space-y-2 font-sans text-meta">
      {lines.map((line) => (
        <li key={line.id.toString()} className="border-s-2 border-rule ps-3">
          <time className="text-ink-3" dateTime={isoWithOffset(line.at, timeZone)}>
            {formatMoment(line.at, timeZone, language)}
          </time>
          <br />
          {sentence(line)}
        </li>
      ))}
    </ol>
  )
}

function sentence({ action, actorName, fromStatus, toStatus }: LedgerLine): string {
  const from = fromStatus ? STATUS_LABELS[fromStatus] : ''
  const to = toStatus ? STATUS_LABELS[toStatus] : ''
  switch (action) {
    case 'POSTED':
      return `Posted by ${actorName}: ${to}`
    case 'IMPORTED':
      return `Imported: ${to}`
    case 'EMAIL_SHOWN':
      return `${actorName} looked at the e-mail address`
    case 'EDITED':
      return `Edited by ${actorName}: ${from} → ${to}`
    case 'DELETED':
      return `Deleted by ${actorName}: ${from} → ${to}`
    case 'UNDONE':
      return from === to
        ? `${actorName} took that back`
        : `${actorName} took that back: ${from} → ${to}`
    case 'KEPT':
      return `${actorName} looked at the reports and kept it`
    case 'DECIDED':
      return `${actorName}: ${from} → ${to}`
  }
}
