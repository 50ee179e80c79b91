import { formatMoment } from '@/lib/clock'
import type { LastChange, LastDecision } from './public'
import type { Status } from './schema'

const NOW_IT_IS: Record<Status, string> = {
  PENDING: 'pending',
  APPROVED: 'approved',
  SPAM: 'spam',
  TRASHED: 'in the trash',
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
  const done = action === 'KEPT' ? 'kept' : toStatus && DONE[toStatus]
  const when = formatMoment(at, timeZone, language)
  return `Your last decision: the reply of ${comment.authorName} ${done}, on ${when}.`
}

const DONE: Record<Status, string> = {
  PENDING: 'held',
  APPROVED: 'approved',
  SPAM: 'called spam',
  TRASHED: 'put in the trash',
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
      return 'took a decision back'
    default:
      return DECIDED[status]
  }
}

const DECIDED: Record<Status, string> = {
  PENDING: 'held it',
  APPROVED: 'approved it',
  SPAM: 'called it spam',
  TRASHED: 'put it in the trash',
}
