import 'server-only'
import { createHmac } from 'node:crypto'
import { keyFor } from '@/lib/secret-key'
import type { CommentInput } from './schema'

/** Without JavaScript the same submission within this time counts as the same click. Milliseconds. */
const WINDOW_MS = 10 * 60 * 1000

/**
 * The keys under which a submission may already be stored; a new one is stored under the first. The
 * browser makes a key per form. Without one a keyed digest of the submission takes its place, of
 * this window and of the one before.
 */
export function idempotencyKeys(input: CommentInput, now: Date): [string, ...string[]] {
  if (input.key) return [`browser:${input.articleId}:${input.key}`]
  const window = Math.floor(now.getTime() / WINDOW_MS)
  return [digestKey(input, window), digestKey(input, window - 1)]
}

function digestKey(input: CommentInput, window: number): string {
  const { articleId, parentId, email, name, text } = input
  const submission = JSON.stringify([articleId, parentId, email, name, text, window])
  const digest = createHmac('sha256', keyFor('comment.submission')).update(submission)
  return `digest:${digest.digest('base64url')}`
}
