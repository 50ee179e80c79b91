/** Why a report was not taken. */
export type ReportRefusalCode = 'gone' | 'too-many'

export function reportRefusalSentence(code: ReportRefusalCode, waitSeconds = 0): string {
  if (code === 'gone') return 'This reply is no longer here. There is nothing left to report.'
  const minutes = Math.ceil(waitSeconds / 60)
  return `Thank you, that is as much as we can look at. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} before you report another.`
}
