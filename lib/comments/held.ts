import 'server-only'
import { appClient } from '@/lib/database/app-client'
import { commentAnchor, paths } from '@/lib/paths'
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

/**
 * Where somebody can see one of these replies: in public or, when it waits and was posted from their
 * browser, on the article. Null for everybody else's, which nobody is told of.
 * @param own ids from a cookie we signed
 */
export async function findSeenReply(
  ids: string[],
  own: string[],
  now: Date,
): Promise<string | null> {
  const shown = await appClient().comment.findFirst({
    where: {
      id: { in: ids },
      status: 'APPROVED',
      kind: 'COMMENT',
      article: { status: 'PUBLISHED' },
    },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
  })
  if (shown) return paths.permalink(shown.id)
  const [held] = await listHeldReplies(
    ids.filter((id) => own.includes(id)),
    now,
  )
  if (!held) return null
  const article = await appClient().article.findUnique({
    where: { id: held.articleId },
    select: { slug: true },
  })
  return article && `${paths.article(article.slug)}#${commentAnchor(held.id)}`
}
