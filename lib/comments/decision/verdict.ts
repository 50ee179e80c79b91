import type { RefusalCode } from '@/lib/comments/refusals'
import type { CommentInput } from '@/lib/comments/schema'

/** From mildest to strictest. `refuse` stores nothing and tells the writer why. */
export const VERDICTS = ['publish', 'hold', 'spam', 'refuse'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What one check has to say. All of them are kept with the comment. */
export type Reason = {
  check: string
  verdict: Verdict
  /** For moderators, in words. */
  because: string
  /** Only with `refuse`: what the writer is told. */
  refusal?: { code: RefusalCode; waitSeconds?: number }
}

/** What a check may look at besides the submission: facts, read before any check runs. */
export type DecisionContext = {
  now: Date
  commentsOpen: boolean
  /** Null: it answers the article. */
  parent: { isAnswerable: boolean } | null
  /** The same person said the same in the same place. */
  isDuplicate: boolean
  /** When this address posted in the last hour, newest first. */
  recentPosts: Date[]
  isKnownPerson: boolean
  linkCount: number
  settings: { holdPolicy: 'HOLD_ALL' | 'HOLD_FIRST' | 'PUBLISH'; maxLinks: number }
}

export type Check = {
  name: string
  /** Null: nothing to say. The check names itself in `decide`. */
  run(submission: CommentInput, context: DecisionContext): Omit<Reason, 'check'> | null
}

export function stricter(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b
}
