import { type PostOutcome, postComment } from '@/lib/comments/mutations'
import { appClient } from '@/lib/database/app-client'
import { NOW } from './clock'
import { sender, submission } from './factories'

export const newKey = () => crypto.randomUUID()

/** Posts a reply as the form does, and says what was stored besides what was answered. */
export async function post(
  data: Parameters<typeof submission>[0],
  from = sender(),
  now = NOW,
): Promise<PostOutcome & { status?: string; reasons?: unknown }> {
  const outcome = await postComment(submission({ key: newKey(), ...data }), from, now)
  if (outcome.kind === 'refused') return outcome
  const where = { id: outcome.id }
  const select = { status: true, reasons: true }
  return { ...outcome, ...(await appClient().comment.findUniqueOrThrow({ where, select })) }
}
