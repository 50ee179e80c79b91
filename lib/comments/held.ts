import 'server-only'
import { appClient } from '@/lib/database/app-client'
import { OWN_REPLY_MS } from './policy'
import { type HeldReply, heldReplySelect } from './public'

/**
 * Those of these replies that nobody has decided yet, oldest first. What the checks called spam
 * counts as waiting, and looks like it: only a moderator's word ends that before its time.
 * @param ids from a cookie we signed, never from a query
 */
export async function listHeldReplies(ids: string[], now: Date): Promise<HeldReply[]> {
  if (ids.length === 0) return []
  return appClient().comment.findMany({
    where: {
      id: { in: ids },
      createdAt: { gt: new Date(now.getTime() - OWN_REPLY_MS) },
      OR: [{ status: 'PENDING' }, { status: 'SPAM', ledger: { none: { action: 'DECIDED' } } }],
    },
    select: heldReplySelect,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}
