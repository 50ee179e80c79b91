import type { Reason } from '@/lib/comments/decision/verdict'
import type { Prisma } from '@/lib/database/generated/client'
import type { CommentStatus } from '@/lib/database/generated/enums'
import type { ReportReason } from '@/lib/reports/policy'
import { isKept, type Status } from './schema'

export const deskCommentSelect = {
  id: true,
  status: true,
  version: true,
  kind: true,
  authorName: true,
  authorUrl: true,
  text: true,
  avatarSeed: true,
  createdAt: true,
  isStaff: true,
  reasons: true,
  article: { select: { slug: true, title: true, status: true } },
  parent: { select: { id: true, authorName: true, text: true, status: true } },
  reports: {
    where: { resolvedAt: null },
    select: { id: true, reason: true, note: true },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.CommentSelect

type Row = Prisma.CommentGetPayload<{ select: typeof deskCommentSelect }>

/** A comment as moderators see it. The e-mail address is not in it. */
export type DeskComment = Omit<Row, 'status' | 'reasons' | 'reports'> & {
  status: Status
  reasons: Reason[]
  /** Those that nobody has answered yet, the latest last. Who sent them is not in it. */
  reports: OpenReport[]
}

export type OpenReport = { id: string; reason: ReportReason; note: string }

/** Null where it was erased: there is nothing of it left to show. */
export function toDeskComment({ status, reasons, reports, ...row }: Row): DeskComment | null {
  if (!isKept(status)) return null
  return {
    ...row,
    status,
    reasons: reasons as Reason[],
    reports: reports.map((report) => ({ ...report, id: String(report.id) })),
  }
}

/** What else came from the person who wrote a comment, up to a number worth counting. */
export type PersonHistory = { total: number; approved: number; spam: number }

export const ledgerSelect = {
  id: true,
  at: true,
  action: true,
  actorName: true,
  fromStatus: true,
  toStatus: true,
  version: true,
  undoneBy: { select: { id: true } },
  undone: { select: { action: true } },
} satisfies Prisma.LedgerEntrySelect

export type LedgerLine = Prisma.LedgerEntryGetPayload<{ select: typeof ledgerSelect }>

/** What somebody did to a comment last, and what it has been since. */
export type LastChange = Pick<LedgerLine, 'action' | 'actorName' | 'at'> & {
  status: CommentStatus
  version: number
}

export const lastDecisionSelect = {
  id: true,
  at: true,
  action: true,
  toStatus: true,
  comment: { select: { id: true, authorName: true } },
} satisfies Prisma.LedgerEntrySelect

/** What a moderator did last, and can still take back if nobody did anything since. */
export type LastDecision = Prisma.LedgerEntryGetPayload<{ select: typeof lastDecisionSelect }>

/** What stands behind the ids of a filter. */
export type FilterNames = Partial<Record<'article' | 'person' | 'address', string | undefined>>

/** One decision about many comments, and how far it has come. `target` is null where it undoes one. */
export type Bulk = {
  id: string
  actorName: string
  target: CommentStatus | null
  createdAt: Date
  isFinished: boolean
  isUndone: boolean
  done: number
  failed: number
  waiting: number
  /** The first of them, each with who was faster. */
  failures: BulkFailure[]
}

export type BulkFailure = { commentId: string; authorName: string; late: LastChange | null }

export const bulkSelect = {
  ...{ id: true, actorName: true, target: true, createdAt: true, finishedAt: true },
  undoneBy: { select: { id: true } },
} satisfies Prisma.BulkJobSelect

export const bulkFailureSelect = {
  ...{ commentId: true, late: true },
  comment: { select: { authorName: true } },
} satisfies Prisma.BulkItemSelect

export function toBulkFailure(
  row: Prisma.BulkItemGetPayload<{ select: typeof bulkFailureSelect }>,
): BulkFailure {
  const late = row.late as (Omit<LastChange, 'at'> & { at: string }) | null
  return {
    commentId: row.commentId,
    authorName: row.comment.authorName,
    late: late && { ...late, at: new Date(late.at) },
  }
}

/** A name for what can be asked of the desk. */
export type SavedView = {
  id: string
  name: string
  query: string
  isShared: boolean
  isOwn: boolean
}

export const revisionSelect = {
  version: true,
  text: true,
  authorName: true,
  authorUrl: true,
  replacedAt: true,
} satisfies Prisma.RevisionSelect

/** What a comment said before. */
export type EarlierText = Prisma.RevisionGetPayload<{ select: typeof revisionSelect }>
