import type { OwnSession } from '@/lib/account/own-sessions'
import { formatMoment, isoWithOffset } from '@/lib/clock'
import { EndOthersForm } from './end-others-form'
import { EndSessionForm } from './end-session-form'

type Props = { sessions: OwnSession[]; timeZone: string; language: string }

/** Where somebody is signed in. */
export function SessionList({ sessions, timeZone, language }: Props) {
  const moment = (date: Date) => (
    <time dateTime={isoWithOffset(date, timeZone)}>{formatMoment(date, timeZone, language)}</time>
  )
  return (
    <>
      <ul className="mb-4 divide-y divide-rule border-y border-rule">
        {sessions.map(({ id, createdAt, lastSeenAt, isThis }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <span className="text-meta">
              Signed in {moment(createdAt)}
              <span className="block text-ink-3">
                {isThis ? (
                  <strong className="font-semibold text-ok">✓ This one</strong>
                ) : (
                  <>Used in the hour after {moment(lastSeenAt)}</>
                )}
              </span>
            </span>
            {!isThis && (
              <EndSessionForm
                sessionId={id}
                label={`End the session of ${formatMoment(createdAt, timeZone, language)}`}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <EndOthersForm />}
    </>
  )
}
