import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { appClient } from '@/lib/database/app-client'
import { getPersonContext, type PersonContext } from './person-context'
import {
  type DeskComment,
  deskCommentSelect,
  type EarlierText,
  type PersonHistory,
  toDeskComment,
} from './public'
import { listEarlierTexts, listHistories } from './queries'
import { getThreadContext, type ThreadContext } from './thread-context'
import { listTimeline, type TimelineLine } from './timeline'

export type NoteShown = { id: string; at: Date; actorName: string; text: string }

/** Everything the desk knows of one comment. The e-mail address is not in it. */
export type CommentDetail = {
  comment: DeskComment
  articleLead: string
  history: PersonHistory | undefined
  thread: ThreadContext
  person: PersonContext
  notes: NoteShown[]
  timeline: TimelineLine[]
  earlier: EarlierText[]
}

/** What is left of an erased comment: who erased it, and when. */
export type Erased = { kind: 'erased'; actorName: string; at: Date }

/** Null when there was never such a comment. */
export async function getCommentDetail(
  actor: Actor<'comment.decide'>,
  id: string,
): Promise<{ kind: 'here'; detail: CommentDetail } | Erased | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await appClient().comment.findUnique({
    where: { id },
    select: { ...deskCommentSelect, parentId: true, article: { select: articleSelect } },
  })
  if (!row) return null
  const { parentId, article, ...rest } = row
  const { standfirst, excerpt, ...shown } = article
  const comment = toDeskComment({ ...rest, article: shown })
  if (!comment) return getErased(id)
  const [histories, thread, person, notes, timeline, earlier] = await Promise.all([
    listHistories(actor, [id]),
    getThreadContext(id, parentId),
    getPersonContext(id),
    listNotes(id),
    listTimeline(id, comment),
    listEarlierTexts(actor, id),
  ])
  const rows = { thread, person, notes, timeline, earlier }
  const articleLead = standfirst || excerpt
  return { kind: 'here', detail: { comment, articleLead, history: histories.get(id), ...rows } }
}

const articleSelect = { ...deskCommentSelect.article.select, standfirst: true, excerpt: true }

async function getErased(commentId: string): Promise<Erased | null> {
  const line = await appClient().ledgerEntry.findFirst({
    where: { commentId, action: 'ERASED' },
    select: { actorName: true, at: true },
  })
  return line && { kind: 'erased', ...line }
}

async function listNotes(commentId: string): Promise<NoteShown[]> {
  const notes = await appClient().note.findMany({
    where: { commentId },
    select: { id: true, at: true, actorName: true, text: true },
    orderBy: { id: 'asc' },
  })
  return notes.map((note) => ({ ...note, id: String(note.id) }))
}
