import type { CommentInput } from '@/lib/comments/schema'
import type { Check, DecisionContext, Verdict } from './verdict'
import { listedIn } from './words'

/** A reason names this many of the words it found. */
const NAMED_MAX = 5

export const moderationWords: Check = {
  name: 'moderation-words',
  version: 1,
  run(submission, context) {
    const found = listedIn(context.settings.moderationWords, readable(submission, context))
    return saying('hold', 'a moderation word', found)
  },
}

/** Spam rather than refusal: nobody learns which word it was. */
export const blockedWords: Check = {
  name: 'blocked-words',
  version: 1,
  run(submission, context) {
    const found = listedIn(context.settings.blockedWords, readable(submission, context))
    return saying('spam', 'a blocked word', found)
  },
}

/** As it was typed, as it is read (a word may be broken up by `**`), and who says so. */
function readable({ text, name, email, website }: CommentInput, { plainText }: DecisionContext) {
  return [text, plainText, name, email, website ?? '']
}

export function saying(verdict: Verdict, what: string, found: string[]) {
  if (found.length === 0) return []
  const named = found.slice(0, NAMED_MAX).map((entry) => `“${entry}”`)
  const more = found.length > NAMED_MAX ? ` and ${found.length - NAMED_MAX} more` : ''
  return [{ verdict, because: `It contains ${what}: ${named.join(', ')}${more}.` }]
}
