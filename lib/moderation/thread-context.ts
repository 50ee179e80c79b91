import 'server-only'
import { appClient } from '@/lib/database/app-client'
import type { Prisma } from '@/lib/database/generated/client'

/** What stands above a comment: the nearest, and no more than anybody reads. */
const PARENTS_MAX = 20

/** Answers to it, and other answers to what it answers. */
const BESIDE_MAX = 10

const lineSelect = {
  ...{ id: true, authorName: true, text: true, status: true, createdAt: true },
} satisfies Prisma.CommentSelect

export type ThreadLine = Prisma.CommentGetPayload<{ select: typeof lineSelect }>

/** What a comment stands among; `more` says that there is more than is shown. */
export type ThreadContext = {
  parents: ThreadLine[]
  siblings: ThreadLine[]
  children: ThreadLine[]
  more: { parents: boolean; siblings: boolean; children: boolean }
}

export async function getThreadContext(
  id: string,
  parentId: string | null,
): Promise<ThreadContext> {
  const [parents, siblings, children] = await Promise.all([
    parentId ? listParents(parentId) : [],
    parentId ? listAnswers(parentId, id) : [],
    listAnswers(id),
  ])
  return {
    parents: parents.slice(-PARENTS_MAX),
    siblings: siblings.slice(0, BESIDE_MAX),
    children: children.slice(0, BESIDE_MAX),
    more: {
      parents: parents.length > PARENTS_MAX,
      siblings: siblings.length > BESIDE_MAX,
      children: children.length > BESIDE_MAX,
    },
  }
}

/** From the top down, and one more than is shown where there is one. */
async function listParents(parentId: string): Promise<ThreadLine[]> {
  const ids = await appClient().$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above AS (
      SELECT id, parent_id, 0 AS step FROM public.comment WHERE id = ${parentId}::uuid
       UNION ALL
      SELECT c.id, c.parent_id, above.step + 1
        FROM above JOIN public.comment c ON c.id = above.parent_id
       WHERE above.step < ${PARENTS_MAX}
    )
    SELECT id FROM above ORDER BY step DESC`
  const rows = await appClient().comment.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: lineSelect,
  })
  return ids.flatMap(({ id }) => rows.filter((row) => row.id === id))
}

function listAnswers(parentId: string, except?: string): Promise<ThreadLine[]> {
  return appClient().comment.findMany({
    where: { parentId, ...(except !== undefined && { id: { not: except } }) },
    select: lineSelect,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: BESIDE_MAX + 1,
  })
}
