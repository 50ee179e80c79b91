import type { RefusalCode } from '@/lib/comments/refusals'
import type { CommentInput } from '@/lib/comments/schema'
import type { DecisionSettings } from './settings'

/** From mildest to strictest. `refuse` stores nothing and tells the writer why. */
export const VERDICTS = ['publish', 'hold', 'spam', 'refuse'] as const
export type Verdict = (typeof VERDICTS)[number]

/** One thing a check has to say. */
export type Finding = {
  /** `publish` is a remark: worth knowing at the desk, and it changes nothing. */
  verdict: Verdict
  /** For moderators, in words. */
  because: string
  /** Only with `refuse`: what the writer is told. */
  refusal?: { code: RefusalCode; waitSeconds?: number }
}

/** A finding and whose it is. All of them are kept with the comment. */
export type Reason = Finding & { check: string; version: number }

/** When the form was first touched, as far as that can be believed. */
export type Stamp = { kind: 'absent' } | { kind: 'forged' } | { kind: 'started'; at: Date }

/** Whether the browser did the work that the site asks for; what was done counts once, by its nonce. */
export type Work =
  | { kind: 'not-asked' | 'absent' | 'wrong' | 'late' | 'spent' }
  | { kind: 'done'; nonce: string; until: Date }

/** What a check may look at besides the submission: facts, read before any check runs. */
export type DecisionContext = {
  now: Date
  commentsOpen: boolean
  /** When the article was published. */
  publishedAt: Date
  /** Null: it answers the article. The depth of what it answers is known up to the limit only. */
  parent: { isAnswerable: boolean; depth: number } | null
  /** Names under which this e-mail said the very same in the same place. */
  twinNames: string[]
  /** What this person or this address said here, or anywhere in the last hour; newest first. */
  earlierTexts: string[]
  /** Everybody whose name stands over an article, or who may sign in. */
  staffNames: string[]
  /** When this address, or this e-mail from anywhere, posted in the last hour; newest first. */
  recentPosts: { ofAddress: Date[]; ofEmail: Date[] }
  /** Names under which this e-mail was published before. */
  knownNames: string[]
  /** What moderators said about this person, and about this network address. */
  standing: { person: 'BLOCKED' | 'TRUSTED' | null; isAddressBlocked: boolean }
  stamp: Stamp
  work: Work
  linkCount: number
  /** The text as it is read, without marks and link targets. */
  plainText: string
  /** What checks on other servers said about it; they were asked before. */
  outside: Reason[]
  settings: DecisionSettings
}

export type Check = {
  name: string
  /** Goes up when the check begins to say something else about the same reply. */
  version: number
  /** Nothing to say: an empty list. The check signs its findings in `decide`. */
  run(submission: CommentInput, context: DecisionContext): Finding[]
}

export function stricter(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b
}
