'use client'
import type { DeskEvent } from '@/lib/moderation/desk-event'
import { STATUS_LABELS } from './status-words'

/** Somebody else was here: who, and what it is now. */
export function ChangedElsewhere({ event }: { event: DeskEvent }) {
  return (
    <p className="desk-changed-note">
      {inWords(event)} by {event.actorName}, just now
    </p>
  )
}

function inWords({ action, status }: DeskEvent): string {
  switch (action) {
    case 'EDITED':
      return 'Edited'
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
