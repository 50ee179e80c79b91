import type { Queue } from '@/lib/moderation/schema'

/** What each queue is called on the screen, and where what stands in none has gone. */
export const STATUS_LABELS: Record<Queue | 'ERASED', string> = {
  PENDING: 'Pending',
  APPROVED: 'Approved',
  SPAM: 'Spam',
  TRASHED: 'Trash',
  ALL: 'All',
  REPORTED: 'Reported',
  ERASED: 'Erased',
}

/** What each check is called where replies are looked for by it. */
export const CHECK_LABELS: Record<string, string> = {
  'site-policy': 'First reply, or every reply waits',
  links: 'Links',
  'moderation-words': 'Moderation word',
  'blocked-words': 'Blocked word',
  'near-duplicate': 'Said before',
  'fill-time': 'Filled in too fast',
  'unicode-tricks': 'Hidden characters',
  'staff-name': 'Name of the staff',
  standing: 'Blocked or trusted by a moderator',
  honeypot: 'Hidden field filled in',
  'wordpress-previously-approved': 'Not published before (like WordPress)',
  'wordpress-links': 'Links (like WordPress)',
  'wordpress-moderation-keys': 'Moderation word (like WordPress)',
  'wordpress-disallowed-keys': 'Blocked word (like WordPress)',
}
