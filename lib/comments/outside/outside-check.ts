import type { Finding } from '@/lib/comments/decision/verdict'

/** What somebody else is told about a reply. There is no place for an e-mail address. */
export type Question = {
  text: string
  name: string
  website: string | null
  /** As much of the network address as the flood limits know: of IPv6 the network's half. */
  addressBucket: string
  userAgent: string
  articleUrl: string
  /** A reply that was there before and says something else now. */
  isEdit: boolean
  now: Date
}

/** A check that has to ask another server. Off unless the operator says otherwise. */
export type OutsideCheck = {
  name: string
  /** Goes up when the check begins to say something else about the same answer. */
  version: number
  /** What moderators and readers know it as. */
  title: string
  /** Who is asked: a host name, for the page about privacy. */
  host: string
  /** Nothing to say: an empty list. Whatever it cannot make sense of it throws, or holds. */
  run(question: Question, signal: AbortSignal): Promise<Finding[]>
}
