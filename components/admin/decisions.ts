/** What can be decided about any comment, wherever it stands, in the order in which it is offered. */
export const DECISIONS = [
  { to: 'APPROVED', label: 'Approve' },
  { to: 'SPAM', label: 'Spam' },
  { to: 'TRASHED', label: 'Trash' },
] as const
