import type { PublicComment, Tombstone } from './public'

/** A reply or the place of a removed one, with its answers. */
export type ThreadNode = {
  id: string
  comment: PublicComment | null
  /** Set when this is deeper than is indented: whom it answers. */
  replyTo: { id: string; name: string | null } | null
  answers: ThreadNode[]
}

type Entry = Tombstone & { comment: PublicComment | null }

/**
 * Nests replies under their parents, oldest first at every level. Below `maxDepth` answers stay in
 * the flow, in order of time, and name their parent. Every reply given is in the result once; one
 * whose parent is not given stands at the top.
 */
export function buildThreads(
  comments: PublicComment[],
  tombstones: Tombstone[],
  maxDepth: number,
): ThreadNode[] {
  const entries = [
    ...comments.map((comment) => ({ ...comment, comment })),
    ...tombstones.map((tombstone) => ({ ...tombstone, comment: null })),
  ].sort(byTime)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const children = new Map<string | null, Entry[]>()
  for (const entry of entries) {
    const parent = entry.parentId && byId.has(entry.parentId) ? entry.parentId : null
    children.set(parent, [...(children.get(parent) ?? []), entry])
  }
  const childrenOf = (id: string | null) => children.get(id) ?? []

  const nodeAt = (entry: Entry, depth: number): ThreadNode => ({
    id: entry.id,
    comment: entry.comment,
    replyTo: null,
    answers:
      depth < maxDepth
        ? childrenOf(entry.id).map((child) => nodeAt(child, depth + 1))
        : flatten(childrenOf, entry.id).map((child) => ({
            id: child.id,
            comment: child.comment,
            replyTo: child.parentId === entry.id ? null : nameParent(byId, child),
            answers: [],
          })),
  })
  return childrenOf(null).map((entry) => nodeAt(entry, 1))
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

function nameParent(byId: Map<string, Entry>, entry: Entry): ThreadNode['replyTo'] {
  const parent = entry.parentId ? byId.get(entry.parentId) : undefined
  return parent ? { id: parent.id, name: parent.comment?.authorName ?? null } : null
}

function byTime(a: Tombstone, b: Tombstone): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)
}
