import { STATUS_LABELS } from '@/components/admin/status-words'
import type { TimelineLine } from '@/lib/moderation/timeline'

type Line = Pick<TimelineLine, 'action' | 'actorName' | 'fromStatus' | 'toStatus'>

/** One line of the ledger in words. */
export function timelineSentence({ action, actorName, fromStatus, toStatus }: Line): string {
  const from = fromStatus ? STATUS_LABELS[fromStatus] : ''
  const to = toStatus ? STATUS_LABELS[toStatus] : ''
  switch (action) {
    case 'POSTED':
      return `Posted by ${actorName}: ${to}`
    case 'IMPORTED':
      return `Imported: ${to}`
    case 'EMAIL_SHOWN':
      return `${actorName} looked at the e-mail address`
    case 'EMAIL_LOOKED_UP':
      return `${actorName} looked an e-mail address up and was led here`
    case 'EMAIL_CHANGED':
      return `${actorName} changed the e-mail address`
    case 'EDITED':
      return from === to
        ? `Edited by ${actorName}: stays under ${to}`
        : `Edited by ${actorName}: ${from} → ${to}`
    case 'CORRECTED':
      return `Edited by ${actorName}`
    case 'MOVED':
      return `Moved by ${actorName}`
    case 'DELETED':
      return `Deleted by ${actorName}: ${from} → ${to}`
    case 'UNDONE':
      return from === to
        ? `${actorName} took something back`
        : `${actorName} took a decision back: ${from} → ${to}`
    case 'KEPT':
      return `${actorName} looked at the reports and kept it`
    case 'PERSON_BLOCKED':
      return `${actorName} blocked this person`
    case 'ADDRESS_BLOCKED':
      return `${actorName} blocked this network address`
    case 'PERSON_TRUSTED':
      return `${actorName} trusts this person`
    case 'ERASED':
      return `Erased by ${actorName}`
    case 'DECIDED':
      return `${actorName}: ${from} → ${to}`
  }
}
