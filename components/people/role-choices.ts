import { ROLE_WORDS, ROLES } from '@/lib/people/public'

/** What each role may do, in the words of whoever chooses one. */
const MAY: Record<(typeof ROLES)[number], string> = {
  ADMIN: 'everything, and people',
  EDITOR: 'replies, rules and e-mail addresses',
  AUTHOR: 'their own account',
  MODERATOR: 'replies only',
}

export const ROLE_CHOICES = ROLES.map((value) => ({
  value,
  label: `${ROLE_WORDS[value]}: ${MAY[value]}`,
}))
