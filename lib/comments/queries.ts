import 'server-only'
import { readerClient } from '@/lib/database/reader-client'
import { type PublicComment, publicCommentSelect, type Tombstone } from './public'
import type { ThreadView } from './thread-page'

export type Replies = { comments: PublicComment[]; tombstones: Tombstone[] }

/** Replies in an article's feed. A reader that asks once a day wants a day's worth. */
const FEED_COMMENTS = 50

/**
 * One page of threads, whole: approved replies, and the places of removed ones that have answers.
 * Reads what it shows and, in an index, the threads before it.
 */
export async function listThreadPage(
  articleId: string,
  { order, page }: ThreadView,
  threadsPerPage: number,
): Promise<Replies> {
  const threads = await readerClient().thread.findMany({
    where: { articleId },
    select: { id: true },
    orderBy: [...BY_ORDER[order]],
    skip: (page - 1) * threadsPerPage,
    take: threadsPerPage,
  })
  const ids = threads.map(({ id }) => id)
  const [comments, tombstones] = await Promise.all([
    readerClient().comment.findMany({
      where: { rootId: { in: ids }, kind: 'COMMENT' },
      select: publicCommentSelect,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    readerClient().$queryRaw<Tombstone[]>`
      SELECT id, parent_id AS "parentId", created_at AS "createdAt"
        FROM list_tombstones(${ids}::uuid[])`,
  ])
  return { comments, tombstones }
}

/** Each is an index, read from its beginning or its end. */
const BY_ORDER = {
  oldest: [{ createdAt: 'asc' }, { id: 'asc' }],
  newest: [{ createdAt: 'desc' }, { id: 'desc' }],
  'most-replied': [{ commentCount: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
} as const

/** The newest approved replies to an article, whatever they answer. */
export async function listNewestComments(articleId: string): Promise<PublicComment[]> {
  return readerClient().comment.findMany({
    where: { articleId, kind: 'COMMENT', status: 'APPROVED' },
    select: publicCommentSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: FEED_COMMENTS,
  })
}

/** One approved reply and its article's slug, or null when there is no such reply to see. */
export async function getPublicComment(
  id: string,
): Promise<{ comment: PublicComment; articleId: string; slug: string } | null> {
  const row = await readerClient().comment.findUnique({
    where: { id, kind: 'COMMENT' },
    select: { ...publicCommentSelect, articleId: true, article: { select: { slug: true } } },
  })
  if (!row) return null
  const { articleId, article, ...comment } = row
  return { comment, articleId, slug: article.slug }
}

/** How many threads stand before the one a reply is in, oldest first; null when it is not shown. */
export async function countThreadsBefore(id: string): Promise<number | null> {
  const [row] = await readerClient().$queryRaw<{ count: number }[]>`
    SELECT (SELECT count(*)::int FROM thread t
             WHERE t.article_id = root.article_id
               AND (t.created_at, t.id) < (root.created_at, root.id)) AS count
      FROM comment c JOIN thread root ON root.id = c.root_id
     WHERE c.id = ${id}::uuid AND c.kind = 'COMMENT'`
  return row?.count ?? null
}

/** The slug of the published article that a reply belongs to, also when it is not shown. */
export async function getSlugOfComment(id: string): Promise<string | null> {
  const [row] = await readerClient().$queryRaw<{ slug: string | null }[]>`
    SELECT article_of_comment(${id}::uuid) AS slug`
  return row?.slug ?? null
}
