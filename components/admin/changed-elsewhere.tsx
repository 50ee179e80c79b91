'use client'
import type { DeskEvent } from '@/lib/moderation/desk-event'
import { Override } from './override'
import { STATUS_LABELS } from './status-words'

/** Somebody else was here: who, and what it is now. */
export function ChangedElsewhere({ event }: { event: DeskEvent }) {
  return (
    <div className="desk-changed-note">
      <p>
        {inWords(event)} by {event.actorName}, just now
      </p>
      {event.action !== 'ERASED' && <Override event={event} />}
    </div>
  )
}

function inWords({ action, status }: DeskEvent): string {
  switch (action) {
    case 'EDITED':
    case 'CORRECTED':
      return 'Edited'
    case 'MOVED':
      return 'Moved'
    case 'DELETED':
      return 'Deleted'
    case 'KEPT':
      return 'Reports answered'
    case 'UNDONE':
      return `Back to ${status ? STATUS_LABELS[status] : 'where it was'}`
    default:
      return status ? STATUS_LABELS[status] : 'Changed'
  }
}
