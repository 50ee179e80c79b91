import type { RuleName, Value } from '@/lib/rules/public'

export const RULE_LABELS: Record<RuleName, string> = {
  ruleSet: 'Which checks',
  holdPolicy: 'Whose replies wait',
  maxLinks: 'Links that hold a reply',
  closeAfterDays: 'Days until replies close',
  maxDepth: 'Levels of answers',
  editMinutes: 'Minutes to change a reply',
  contactMonths: 'Months an e-mail address is kept',
  moderationWords: 'Words that hold a reply',
  blockedWords: 'Words that make it spam',
}

export const HOLD_POLICY_LABELS = {
  HOLD_ALL: 'Everybody’s',
  HOLD_FIRST: 'The first of each person',
  PUBLISH: 'Nobody’s',
} as const

export const RULE_SET_LABELS = {
  STANDARD: 'Rejoinder’s own',
  LIKE_WORDPRESS: 'Like WordPress',
} as const

const CHOICES: Record<string, string> = { ...HOLD_POLICY_LABELS, ...RULE_SET_LABELS }

/** A value as the form says it. */
export function valueLabel(value: Value): string {
  return CHOICES[value] ?? value.toLocaleString('en')
}
