import { countLinks, guestPlainText, parseGuestText } from '@/lib/text'
import { type Decision, decide } from './decision/decide'
import type { DecisionSettings } from './decision/settings'
import type { DecisionContext, Verdict } from './decision/verdict'

/** As if everybody had taken a minute to write. Milliseconds. */
const TYPED_MS = 60 * 1000

/** What rules are tried with: the settings in force, and the ones somebody thinks of. */
export type RulesToCompare = {
  inForce: DecisionSettings
  proposed: DecisionSettings
  staffNames: string[]
}

/** A comment that has been decided long since, as far as the rules can be asked about it again. */
export type PastComment = {
  id: string
  status: 'PENDING' | 'APPROVED' | 'SPAM' | 'TRASHED'
  text: string
  authorName: string
  authorUrl: string | null
  createdAt: Date
}

/** What would have become of one comment, beside what did. */
export type Change = Pick<PastComment, 'id' | 'status' | 'authorName' | 'text'> & {
  from: Verdict
  to: Decision
}

/**
 * The comments that the proposed settings would have decided otherwise than the ones in force.
 * Both are asked about the words, name, website and links of a comment. What was true only at the
 * time (who was known, how fast and how often somebody wrote, the article's age, what other servers
 * said) is taken as harmless for both, and e-mail addresses stay sealed.
 */
export function whatWouldChange(rules: RulesToCompare, comments: PastComment[]): Change[] {
  return comments.flatMap((comment) => {
    const facts = factsOf(comment, rules.staffNames)
    const verdictBy = (settings: DecisionSettings) =>
      decide(submissionOf(comment), { ...facts, settings })
    const { verdict: from } = verdictBy(rules.inForce)
    const to = verdictBy(rules.proposed)
    if (from === to.verdict) return []
    const { id, status, authorName, text } = comment
    return [{ id, status, authorName, text, from, to }]
  })
}

function submissionOf({ id, text, authorName, authorUrl }: PastComment) {
  const said = { text, name: authorName, website: authorUrl, email: '' }
  const unknown = { parentId: undefined, key: undefined, extra: '', stamp: '', proof: '' }
  return { ...said, articleId: id, ...unknown }
}

function factsOf(comment: PastComment, staffNames: string[]): Omit<DecisionContext, 'settings'> {
  const { text, authorName, createdAt } = comment
  const tree = parseGuestText(text)
  return {
    now: createdAt,
    commentsOpen: true,
    publishedAt: createdAt,
    parent: null,
    twinNames: [],
    earlierTexts: [],
    staffNames,
    recentPosts: { ofAddress: [], ofEmail: [] },
    knownNames: [authorName],
    work: { kind: 'not-asked' },
    standing: { person: null, isAddressBlocked: false },
    stamp: { kind: 'started', at: new Date(createdAt.getTime() - TYPED_MS) },
    linkCount: countLinks(tree),
    plainText: guestPlainText(tree),
    outside: [],
  }
}
