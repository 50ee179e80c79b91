import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import { countLinks, parseGuestText } from '@/lib/text'
import type { DecisionContext } from './decision/verdict'
import type { CommentInput } from './schema'

const HOUR_MS = 60 * 60 * 1000

/** More than the flood limits ever look at. */
const RECENT_POSTS_MAX = 20

type Sender = { emailDigest: Uint8Array<ArrayBuffer>; addressDigests: Uint8Array<ArrayBuffer>[] }

/** The facts a decision is made from, or null when there is no such article to answer. */
export async function readDecisionContext(
  transaction: AppTransaction,
  input: CommentInput,
  sender: Sender,
  now: Date,
): Promise<DecisionContext | null> {
  const article = await transaction.article.findUnique({
    where: { id: input.articleId, status: 'PUBLISHED' },
    select: { commentsOpen: true },
  })
  if (!article) return null
  return {
    now,
    commentsOpen: article.commentsOpen,
    parent: await readParent(transaction, input),
    isDuplicate: await hasTwin(transaction, input, sender),
    recentPosts: await listRecentPosts(transaction, sender, now),
    isKnownPerson: await isKnown(transaction, sender),
    linkCount: countLinks(parseGuestText(input.text)),
    settings: await transaction.discussion.findUniqueOrThrow({
      where: { id: 1 },
      select: { holdPolicy: true, maxLinks: true },
    }),
  }
}

async function readParent(transaction: AppTransaction, { parentId, articleId }: CommentInput) {
  if (!parentId) return null
  const where = { id: parentId, articleId, status: 'APPROVED', kind: 'COMMENT' } as const
  return { isAnswerable: (await transaction.comment.count({ where })) > 0 }
}

async function hasTwin(transaction: AppTransaction, input: CommentInput, sender: Sender) {
  const { articleId, parentId = null, text } = input
  const contact = { emailDigest: sender.emailDigest }
  const where = { articleId, parentId, text, contact, status: { not: 'TRASHED' } } as const
  return (await transaction.comment.count({ where })) > 0
}

async function listRecentPosts(transaction: AppTransaction, sender: Sender, now: Date) {
  const rows = await transaction.comment.findMany({
    where: {
      contact: { addressDigest: { in: sender.addressDigests } },
      createdAt: { gt: new Date(now.getTime() - HOUR_MS) },
    },
    select: { createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: RECENT_POSTS_MAX,
  })
  return rows.map(({ createdAt }) => createdAt)
}

async function isKnown(transaction: AppTransaction, { emailDigest }: Sender) {
  const where = { status: 'APPROVED', contact: { emailDigest } } as const
  return (await transaction.comment.count({ where })) > 0
}
