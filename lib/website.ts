/** Longest website kept, in code points: the length of WordPress's own column. */
export const MAX_WEBSITE_LENGTH = 200

const SCHEME = /^[a-z][a-z\d+.-]*:/i
const ABSOLUTE_HTTP = /^https?:\/\/[^/]/i
// Browsers drop some control characters and read `\` as `/`: what is checked would not be what is followed.
const AMBIGUOUS = /[\p{Cc}\\]/u

/**
 * What a reader typed into the website field, as an address that is safe to link to, or null.
 * `https://` is added where no scheme was typed. The answer fits the column it is stored in.
 */
export function safeWebsite(input: string): string | null {
  const typed = input.trim()
  const website = safeHttpUrl(SCHEME.test(typed) ? typed : `https://${typed}`)
  if (!website || website.length > MAX_WEBSITE_LENGTH) return null
  // A bare word ("none", "localhost") is nobody's website.
  return new URL(website).hostname.includes('.') ? website : null
}

/** An absolute http(s) address without credentials, in the form browsers follow, or null. */
export function safeHttpUrl(input: string): string | null {
  if (!ABSOLUTE_HTTP.test(input) || AMBIGUOUS.test(input) || !URL.canParse(input)) return null
  const url = new URL(input)
  return url.username || url.password ? null : url.href
}
