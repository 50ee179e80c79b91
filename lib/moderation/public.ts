import type { Reason } from '@/lib/comments/decision/verdict'
import type { Prisma } from '@/lib/database/generated/client'

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
  reasons: true,
  article: { select: { slug: true, title: true, status: true } },
  parent: { select: { id: true, authorName: true, text: true, status: true } },
} satisfies Prisma.CommentSelect

type Row = Prisma.CommentGetPayload<{ select: typeof deskCommentSelect }>

/** A comment as moderators see it. The e-mail address is not in it. */
export type DeskComment = Omit<Row, 'reasons'> & { reasons: Reason[] }

export function toDeskComment({ reasons, ...row }: Row): DeskComment {
  return { ...row, reasons: reasons as Reason[] }
}

export const ledgerSelect = {
  id: true,
  at: true,
  action: true,
  actorName: true,
  fromStatus: true,
  toStatus: true,
} satisfies Prisma.LedgerEntrySelect

export type LedgerLine = Prisma.LedgerEntryGetPayload<{ select: typeof ledgerSelect }>

export const revisionSelect = {
  version: true,
  text: true,
  replacedAt: true,
} satisfies Prisma.RevisionSelect

/** What a comment said before. */
export type EarlierText = Prisma.RevisionGetPayload<{ select: typeof revisionSelect }>
