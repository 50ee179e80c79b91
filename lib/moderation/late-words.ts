import { formatMoment } from '@/lib/clock'
import type { LastChange, LastDecision } from './public'
import type { Status } from './schema'

type Place = Status | 'ERASED'

const NOW_IT_IS: Record<Place, string> = {
  PENDING: 'pending',
  APPROVED: 'approved',
  SPAM: 'spam',
  TRASHED: 'in the trash',
  ERASED: 'gone',
}

type Site = { timeZone: string; language: string }

/** What somebody is told who comes too late: who was faster, when, and where the comment is now. */
export function lateSentence(last: LastChange | null, { timeZone, language }: Site): string {
  if (!last) return 'It was changed meanwhile. Load the page again to see how.'
  const { at, actorName, status } = last
  const who = actorName === 'the reader' ? 'The reader' : actorName
  const when = formatMoment(at, timeZone, language)
  return `${who} ${deedOf(last)} on ${when}. It is ${NOW_IT_IS[status]} now.`
}

/** What a moderator did last, to be taken back or not. */
export function decisionSentence(
  { at, action, toStatus, comment }: LastDecision,
  { timeZone, language }: Site,
): string {
  const done = DONE_TO[action] ?? (toStatus && DONE[toStatus])
  const when = formatMoment(at, timeZone, language)
  return `Your last decision: the reply of ${comment.authorName} ${done}, on ${when}.`
}

const DONE_TO: Partial<Record<LastDecision['action'], string>> = {
  KEPT: 'kept',
  CORRECTED: 'edited',
  MOVED: 'moved',
  PERSON_BLOCKED: 'and its author blocked',
  ADDRESS_BLOCKED: 'and its network address blocked',
  PERSON_TRUSTED: 'and its author trusted',
}

const DONE: Record<Place, string> = {
  PENDING: 'held',
  APPROVED: 'approved',
  SPAM: 'called spam',
  TRASHED: 'put in the trash',
  ERASED: 'erased',
}

function deedOf({ action, status }: Pick<LastChange, 'action' | 'status'>): string {
  switch (action) {
    case 'POSTED':
      return 'wrote it'
    case 'IMPORTED':
      return 'brought it here'
    case 'EDITED':
      return 'changed its text'
    case 'DELETED':
      return 'deleted it'
    case 'KEPT':
      return 'answered its reports'
    case 'UNDONE':
      return 'took something back'
    case 'CORRECTED':
      return 'edited it'
    case 'MOVED':
      return 'moved it'
    case 'ERASED':
      return 'erased it for good'
    default:
      return DECIDED[status]
  }
}

const DECIDED: Record<Place, string> = {
  PENDING: 'held it',
  APPROVED: 'approved it',
  SPAM: 'called it spam',
  TRASHED: 'put it in the trash',
  ERASED: 'erased it',
}
