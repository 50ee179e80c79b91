/** Reports one address may send in an hour: more than a careful reader of one page needs. */
export const REPORTS_PER_HOUR = 10

/** What somebody may add in their own words. The database repeats the limit. Code points. */
export const REPORT_NOTE_MAX = 500

/** What can be wrong with a reply, in the words of the form and of the desk. */
export const REPORT_REASONS = {
  ABUSE: 'It insults or threatens somebody',
  PERSONAL: 'It tells something private about somebody',
  FALSE: 'It states something false as a fact',
  SPAM: 'It is advertising or spam',
  OTHER: 'Something else',
} as const

export type ReportReason = keyof typeof REPORT_REASONS
