import type { PublicComment, Tombstone } from './public'
import type { ReplyOrder } from './thread-page'

/** A reply or the place of a removed one, with its answers. */
export type ThreadNode = {
  id: string
  comment: PublicComment | null
  /** Whom it answers; a removed reply has no name. Null at the top of a thread. */
  answersTo: { id: string; name: string | null } | null
  /** Deeper than is indented, so that whom it answers may stand anywhere above it. */
  isInFlow: boolean
  answers: ThreadNode[]
}

type Entry = Tombstone & { comment: PublicComment | null }

/**
 * Nests replies under their parents, answers oldest first in either order of threads. Below
 * `maxDepth` answers stay in the flow, in order of time, and name their parent. Every reply given is
 * in the result once; one whose parent is not given stands at the top.
 */
export function buildThreads(
  { comments, tombstones }: { comments: PublicComment[]; tombstones: Tombstone[] },
  maxDepth: number,
  order: ReplyOrder = 'oldest',
): ThreadNode[] {
  const entries = [
    ...comments.map((comment) => ({ ...comment, comment })),
    ...tombstones.map((tombstone) => ({ ...tombstone, comment: null })),
  ].sort(byTime)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const children = new Map<string | null, Entry[]>()
  for (const entry of entries) {
    const parent = entry.parentId && byId.has(entry.parentId) ? entry.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(entry)
    else children.set(parent, [entry])
  }
  const childrenOf = (id: string | null) => children.get(id) ?? []

  const nodeAt = (entry: Entry, depth: number): ThreadNode => ({
    id: entry.id,
    comment: entry.comment,
    answersTo: nameParent(byId, entry),
    isInFlow: false,
    answers:
      depth < maxDepth
        ? childrenOf(entry.id).map((child) => nodeAt(child, depth + 1))
        : flatten(childrenOf, entry.id).map((child) => ({
            id: child.id,
            comment: child.comment,
            answersTo: nameParent(byId, child),
            isInFlow: true,
            answers: [],
          })),
  })
  const threads = childrenOf(null).map((entry) => nodeAt(entry, 1))
  return inOrder(threads, order)
}

/** From oldest first to the order that is asked for. */
function inOrder(threads: ThreadNode[], order: ReplyOrder): ThreadNode[] {
  if (order === 'oldest') return threads
  if (order === 'newest') return threads.reverse()
  return threads.sort((a, b) => countReplies(b) - countReplies(a))
}

/** All that is below `id`, without recursion: a thread may be as deep as it likes. */
function flatten(childrenOf: (id: string) => Entry[], id: string): Entry[] {
  const found: Entry[] = []
  const waiting = [...childrenOf(id)]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next)
    waiting.push(...childrenOf(next.id))
  }
  return found.sort(byTime)
}

function nameParent(byId: Map<string, Entry>, entry: Entry): ThreadNode['answersTo'] {
  const parent = entry.parentId ? byId.get(entry.parentId) : undefined
  return parent ? { id: parent.id, name: parent.comment?.authorName ?? null } : null
}

/** The replies below this one; places of removed ones do not count. */
export function countAnswers({ answers }: ThreadNode): number {
  return answers.reduce((sum, node) => sum + countReplies(node), 0)
}

/** As `thread.comment_count` has it. */
function countReplies(node: ThreadNode): number {
  return (node.comment ? 1 : 0) + countAnswers(node)
}

function byTime(a: Tombstone, b: Tombstone): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)
}
