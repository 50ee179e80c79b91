import type { Prisma } from '@/lib/database/generated/client'

/** All that a stranger may see of a comment. The reader role can select nothing else. */
export const publicCommentSelect = {
  id: true,
  parentId: true,
  authorName: true,
  authorUrl: true,
  text: true,
  avatarSeed: true,
  createdAt: true,
  editedAt: true,
  isStaff: true,
} satisfies Prisma.CommentSelect

/** An approved reply. There is no place for an e-mail address in it. */
export type PublicComment = Prisma.CommentGetPayload<{ select: typeof publicCommentSelect }>

/** Where a removed reply has answers: its place, and nothing of it. */
export type Tombstone = { id: string; parentId: string | null; createdAt: Date }

/** A reply as its author sees it in the answer to their own post. */
export type HeldComment = Pick<PublicComment, 'authorName' | 'text' | 'avatarSeed'>

/** What is read of an undecided reply for its author. Why it waits, or as what, is not in it. */
export const heldReplySelect = {
  id: true,
  articleId: true,
  parentId: true,
  authorName: true,
  text: true,
  avatarSeed: true,
  createdAt: true,
} satisfies Prisma.CommentSelect

export type HeldReply = Prisma.CommentGetPayload<{ select: typeof heldReplySelect }>
