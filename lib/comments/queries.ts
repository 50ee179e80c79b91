import 'server-only'
import { readerClient } from '@/lib/database/reader-client'
import { type PublicComment, publicCommentSelect, type Tombstone } from './public'

export type Replies = { comments: PublicComment[]; tombstones: Tombstone[] }

/** Every approved reply to an article, and the places of removed ones that have answers. */
export async function listPublicComments(articleId: string): Promise<Replies> {
  const [comments, tombstones] = await Promise.all([
    readerClient().comment.findMany({
      where: { articleId, kind: 'COMMENT' },
      select: publicCommentSelect,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    readerClient().$queryRaw<Tombstone[]>`
      SELECT id, parent_id AS "parentId", created_at AS "createdAt"
        FROM list_tombstones(${articleId}::uuid)`,
  ])
  return { comments, tombstones }
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
