import type { CommentInput } from '@/lib/comments/schema'
import { closedArticle } from './closed-article'
import { longestWait } from './flood'
import { missingParent } from './missing-parent'
import { oldArticle } from './old-article'
import { standing } from './standing'
import { substringsIn } from './substrings'
import type { Check, DecisionContext } from './verdict'
import { saying } from './word-lists'
import { fold } from './words'

/*
 * What WordPress 7.1 does with a guest's comment (wp_allow_comment and check_comment), for sites
 * that come from it; and what moderators said about somebody, which it has no word for. Two things cannot be alike: its lists also search the network address and the
 * browser's name, which no rule here gets to see; and what it puts in the trash is spam.
 */

/** One post, one parent, one name and e-mail, one text. */
const duplicate: Check = {
  name: 'wordpress-duplicate',
  version: 1,
  run({ name }, { twinNames }) {
    if (!isAmong(twinNames, name)) return []
    const because = 'The same name and e-mail said the same in the same place.'
    return [{ verdict: 'refuse', because, refusal: { code: 'duplicate' } }]
  },
}

/** Fifteen seconds since the last comment of the address or the e-mail. */
const flood: Check = {
  name: 'wordpress-flood',
  version: 1,
  run(_, { now, recentPosts: { ofAddress, ofEmail } }) {
    const limit = [{ posts: 1, seconds: 15 }]
    const waitSeconds = Math.max(...[ofAddress, ofEmail].map((p) => longestWait(limit, p, now)))
    if (waitSeconds <= 0) return []
    const because = 'The last reply was less than 15 seconds ago.'
    return [{ verdict: 'refuse', because, refusal: { code: 'flood', waitSeconds } }]
  },
}

const links: Check = {
  name: 'wordpress-links',
  version: 1,
  run(_, { linkCount, settings: { maxLinks } }) {
    if (maxLinks === 0 || linkCount < maxLinks) return []
    return [{ verdict: 'hold', because: `Links: ${linkCount}.` }]
  },
}

/** Parts of words count: "press" is found in "WordPress". */
const moderationKeys: Check = {
  name: 'wordpress-moderation-keys',
  version: 1,
  run(submission, { settings: { moderationWords } }) {
    return saying('hold', 'a moderation word', substringsIn(moderationWords, fields(submission)))
  },
}

/** The only list that looks at the text without its marks as well. */
const disallowedKeys: Check = {
  name: 'wordpress-disallowed-keys',
  version: 1,
  run(submission, { plainText, settings: { blockedWords } }) {
    const found = substringsIn(blockedWords, [...fields(submission), plainText])
    return saying('spam', 'a blocked word', found)
  },
}

/** An earlier approved comment counts for the same name together with the same e-mail. */
const previouslyApproved: Check = {
  name: 'wordpress-previously-approved',
  version: 2,
  run({ name }, { knownNames, standing, settings: { holdPolicy } }: DecisionContext) {
    if (standing.person === 'TRUSTED') return []
    if (holdPolicy === 'HOLD_ALL') {
      return [{ verdict: 'hold', because: 'Every reply waits for a moderator.' }]
    }
    if (holdPolicy === 'PUBLISH' || isAmong(knownNames, name)) return []
    return [{ verdict: 'hold', because: 'This name with this e-mail was not published before.' }]
  },
}

export const LIKE_WORDPRESS: Check[] = [
  closedArticle,
  oldArticle,
  missingParent,
  duplicate,
  flood,
  links,
  disallowedKeys,
  moderationKeys,
  previouslyApproved,
  standing,
]

function fields({ text, name, email, website }: CommentInput): string[] {
  return [name, email, website ?? '', text]
}

/** MySQL compares names without regard to case and accents. */
function isAmong(names: string[], name: string): boolean {
  return names.some((other) => fold(other) === fold(name))
}
