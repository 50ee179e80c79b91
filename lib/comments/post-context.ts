import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import type { Prisma } from '@/lib/database/generated/client'
import { readStanding } from '@/lib/standings/read-standing'
import { countLinks, guestPlainText, parseGuestText } from '@/lib/text'
import { decisionSettings } from './decision/settings'
import type { DecisionContext } from './decision/verdict'
import type { CommentInput } from './schema'
import { listStaffNames } from './staff-names'
import { readStamp } from './stamp'

const HOUR_MS = 60 * 60 * 1000

/** More than the flood limits ever look at. */
const RECENT_POSTS_MAX = 20

/** What somebody said lately: enough to see a repetition, few enough to compare at length. */
const EARLIER_TEXTS_MAX = 10

/** Names one person goes by. */
const NAMES_MAX = 50

type Sender = {
  emailDigest: Uint8Array<ArrayBuffer>
  addressDigests: Uint8Array<ArrayBuffer>[]
  /** The same for as long as an address can be known again: a block holds longer than a limit. */
  earlierDigests: Uint8Array<ArrayBuffer>[]
  /** A stored reply that is decided again: it is no evidence about itself. */
  except?: string
}

/** The facts a decision is made from, or null when there is no such article to answer. */
export async function readDecisionContext(
  transaction: AppTransaction,
  input: CommentInput,
  sender: Sender,
  now: Date,
): Promise<DecisionContext | null> {
  const article = await transaction.article.findUnique({
    where: { id: input.articleId, status: 'PUBLISHED' },
    select: { commentsOpen: true, commentsCloseAt: true, publishedAt: true },
  })
  if (!article) return null
  const settings = await transaction.discussion.findUniqueOrThrow({
    where: { id: 1 },
    select: decisionSettings,
  })
  const byEmail = { emailDigest: sender.emailDigest }
  const byAddress = { addressDigest: { in: sender.addressDigests } }
  const tree = parseGuestText(input.text)
  return {
    now,
    // The page says so from the next full minute on; a reply is judged by the moment.
    commentsOpen:
      article.commentsOpen && !(article.commentsCloseAt && article.commentsCloseAt <= now),
    publishedAt: article.publishedAt ?? now,
    parent: await readParent(transaction, input, settings.maxDepth),
    twinNames: await listTwinNames(transaction, input, sender),
    earlierTexts: await listEarlierTexts(transaction, input, sender, now),
    staffNames: await listStaffNames(transaction),
    recentPosts: {
      ofAddress: await listRecentPosts(transaction, byAddress, now),
      ofEmail: await listRecentPosts(transaction, byEmail, now),
    },
    knownNames: await listNames(transaction, {
      ...others(sender),
      status: 'APPROVED',
      contact: byEmail,
    }),
    standing: await readStandings(transaction, sender),
    stamp: readStamp(input.stamp, input.articleId),
    linkCount: countLinks(tree),
    plainText: guestPlainText(tree),
    work: { kind: 'not-asked' },
    outside: [],
    settings,
  }
}

async function readStandings(
  transaction: AppTransaction,
  { emailDigest, addressDigests, earlierDigests }: Sender,
) {
  const addressDigest = { in: [...addressDigests, ...earlierDigests] }
  const person = await readStanding(transaction, { emailDigest })
  const address = await readStanding(transaction, { addressDigest })
  return { person: person?.effect ?? null, isAddressBlocked: address !== null }
}

async function readParent(
  transaction: AppTransaction,
  { parentId, articleId }: CommentInput,
  maxDepth: number,
) {
  if (!parentId) return null
  const where = { id: parentId, articleId, status: 'APPROVED', kind: 'COMMENT' } as const
  const isAnswerable = (await transaction.comment.count({ where })) > 0
  return { isAnswerable, depth: await depthOf(transaction, parentId, maxDepth) }
}

/** The level a comment stands on, 1 at the top; `levels` at most are counted. */
async function depthOf(transaction: AppTransaction, id: string, levels: number): Promise<number> {
  if (levels === 0) return 0
  const [row] = await transaction.$queryRaw<{ depth: number }[]>`
    WITH RECURSIVE above AS (
      SELECT parent_id, 1 AS depth FROM public.comment WHERE id = ${id}::uuid
       UNION ALL
      SELECT c.parent_id, above.depth + 1
        FROM above JOIN public.comment c ON c.id = above.parent_id
       WHERE above.depth < ${levels}
    )
    SELECT coalesce(max(depth), 0)::int AS depth FROM above`
  return row?.depth ?? 0
}

/** The same from the same person in the same place, the latest first. */
export async function listTwins(
  transaction: AppTransaction,
  input: CommentInput,
  sender: Pick<Sender, 'emailDigest'>,
): Promise<string[]> {
  const rows = await transaction.comment.findMany({
    where: isTwin(input, sender),
    select: { id: true },
    orderBy: { createdAt: 'desc' },
    take: EARLIER_TEXTS_MAX,
  })
  return rows.map(({ id }) => id)
}

function listTwinNames(transaction: AppTransaction, input: CommentInput, sender: Sender) {
  return listNames(transaction, { ...others(sender), ...isTwin(input, sender) })
}

function isTwin(input: CommentInput, { emailDigest }: Pick<Sender, 'emailDigest'>) {
  const { articleId, parentId = null, text } = input
  return {
    ...{ articleId, parentId, text, contact: { emailDigest } },
    status: { not: 'TRASHED' },
  } satisfies Prisma.CommentWhereInput
}

function others({ except }: Sender): Prisma.CommentWhereInput {
  return except ? { id: { not: except } } : {}
}

async function listNames(transaction: AppTransaction, where: Prisma.CommentWhereInput) {
  const by = ['authorName'] as const
  const order = { orderBy: { authorName: 'asc' }, take: NAMES_MAX } as const
  const rows = await transaction.comment.groupBy({ by: [...by], where, ...order })
  return rows.map(({ authorName }) => authorName)
}

async function listEarlierTexts(
  transaction: AppTransaction,
  { articleId }: CommentInput,
  sender: Sender,
  now: Date,
) {
  const { emailDigest, addressDigests } = sender
  const rows = await transaction.comment.findMany({
    where: {
      ...others(sender),
      status: { not: 'TRASHED' },
      contact: { OR: [{ emailDigest }, { addressDigest: { in: addressDigests } }] },
      OR: [{ articleId }, { createdAt: { gt: new Date(now.getTime() - HOUR_MS) } }],
    },
    select: { text: true },
    orderBy: { createdAt: 'desc' },
    take: EARLIER_TEXTS_MAX,
  })
  return rows.map(({ text }) => text)
}

async function listRecentPosts(
  transaction: AppTransaction,
  contact: Prisma.ContactWhereInput,
  now: Date,
) {
  const rows = await transaction.comment.findMany({
    where: { contact, createdAt: { gt: new Date(now.getTime() - HOUR_MS) } },
    select: { createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: RECENT_POSTS_MAX,
  })
  return rows.map(({ createdAt }) => createdAt)
}
