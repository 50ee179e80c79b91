import type { CommentInput } from '@/lib/comments/schema'
import { closedArticle } from './closed-article'
import { depth } from './depth'
import { duplicate } from './duplicate'
import { fillTime } from './fill-time'
import { flood } from './flood'
import { honeypot } from './honeypot'
import { LIKE_WORDPRESS } from './like-wordpress'
import { links } from './links'
import { missingParent } from './missing-parent'
import { nearDuplicate } from './near-duplicate'
import { oldArticle } from './old-article'
import { proofOfWork } from './proof-of-work'
import type { DecisionSettings } from './settings'
import { sitePolicy } from './site-policy'
import { staffName } from './staff-name'
import { standing } from './standing'
import { unicodeTricks } from './unicode-tricks'
import { type Check, type DecisionContext, type Reason, stricter, type Verdict } from './verdict'
import { blockedWords, moderationWords } from './word-lists'

/** Every check of our own. The order is only the order in which reasons are listed. */
const STANDARD: Check[] = [
  closedArticle,
  oldArticle,
  missingParent,
  depth,
  duplicate,
  flood,
  honeypot,
  fillTime,
  proofOfWork,
  links,
  blockedWords,
  moderationWords,
  unicodeTricks,
  nearDuplicate,
  staffName,
  sitePolicy,
  standing,
]

const RULE_SETS: Record<DecisionSettings['ruleSet'], Check[]> = { STANDARD, LIKE_WORDPRESS }

export type Decision = { verdict: Verdict; reasons: Reason[] }

/**
 * All checks run, all reasons are kept, the strictest verdict wins. A check that fails holds the
 * comment: it is neither published nor lost.
 */
export function decide(
  submission: CommentInput,
  context: DecisionContext,
  checks: Check[] = RULE_SETS[context.settings.ruleSet],
): Decision {
  const reasons = [
    ...checks.flatMap((check) => reasonsOf(check, submission, context)),
    ...context.outside,
  ]
  const verdict = reasons.reduce<Verdict>(
    (worst, reason) => stricter(worst, reason.verdict),
    'publish',
  )
  return { verdict, reasons }
}

function reasonsOf(check: Check, submission: CommentInput, context: DecisionContext): Reason[] {
  const { name, version } = check
  try {
    return check.run(submission, context).map((found) => ({ check: name, version, ...found }))
  } catch {
    return [{ check: name, version, verdict: 'hold', because: 'This check failed to run.' }]
  }
}
