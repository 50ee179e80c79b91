import type { PublicComment, Tombstone } from './public'
import { buildThreads, type ThreadNode } from './thread'

type Replies = { comments: PublicComment[]; tombstones: Tombstone[] }
type Settings = { threadDepth: number; threadsPerPage: number }

export type ThreadPage = { threads: ThreadNode[]; count: number; pages: number }

/** One page of threads, oldest first; null beyond the end. The first page always exists. */
export function pageThreads(replies: Replies, page: number, settings: Settings): ThreadPage | null {
  const all = buildThreads(replies.comments, replies.tombstones, settings.threadDepth)
  const pages = Math.max(1, Math.ceil(all.length / settings.threadsPerPage))
  if (page > pages) return null
  const start = (page - 1) * settings.threadsPerPage
  return {
    threads: all.slice(start, start + settings.threadsPerPage),
    count: replies.comments.length,
    pages,
  }
}

/** The page a reply stands on, or null when it is not shown. */
export function pageOfComment(replies: Replies, id: string, settings: Settings): number | null {
  const parents = new Map<string, string | null>()
  for (const entry of [...replies.comments, ...replies.tombstones]) {
    parents.set(entry.id, entry.parentId)
  }
  if (!replies.comments.some((comment) => comment.id === id)) return null
  let root = id
  for (let parent = parents.get(root); parent && parents.has(parent); parent = parents.get(root)) {
    root = parent
  }
  const all = buildThreads(replies.comments, replies.tombstones, settings.threadDepth)
  return Math.floor(all.findIndex((node) => node.id === root) / settings.threadsPerPage) + 1
}
