import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { digestAddress } from '@/lib/contacts/address-digest'
import { emailDigest, sealContact } from '@/lib/contacts/contact'
import { currentContactKey } from '@/lib/contacts/key-ring'
import { announce, type Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { ledgerEntry } from '@/lib/moderation/ledger'
import { decide } from './decision/decide'
import { idempotencyKeys } from './idempotency'
import { listTwins, readDecisionContext } from './post-context'
import type { HeldComment } from './public'
import type { RefusalCode } from './refusals'
import type { CommentInput } from './schema'
import { commentsTag } from './tags'

/** An avatar is drawn from one of this many seeds. */
export const AVATAR_SEEDS = 2 ** 31 - 1

export type Sender = { addressBucket: string; userAgent: string }

export type PostOutcome =
  | { kind: 'posted'; id: string; isPublic: boolean; comment: HeldComment; change: Change | null }
  /** @property twins what was said already, whatever became of it: not for everybody's eyes */
  | { kind: 'refused'; code: RefusalCode; waitSeconds?: number; twins?: string[] }

/** Takes a reply: once, however often it is sent, and whatever the verdict in the same time. */
export async function postComment(
  input: CommentInput,
  sender: Sender,
  now: Date,
): Promise<PostOutcome> {
  const address = await digestAddress(sender.addressBucket, now)
  const keys = idempotencyKeys(input, now)
  return appClient().$transaction(async (transaction) => {
    const digests = { emailDigest: emailDigest(input.email), addressDigests: address.recent }
    await oneAtATime(transaction, [
      keys[0],
      ...[address.today, digests.emailDigest].map((digest) =>
        Buffer.from(digest).toString('base64'),
      ),
    ])
    const earlier = await findPosted(transaction, keys)
    if (earlier) return earlier

    const context = await readDecisionContext(transaction, input, digests, now)
    if (!context) return { kind: 'refused', code: 'article-gone' }
    const { verdict, reasons } = decide(input, context)
    if (verdict === 'refuse') {
      const refusal = reasons.find((reason) => reason.refusal)?.refusal
      if (refusal?.code !== 'duplicate') {
        return { kind: 'refused', ...(refusal ?? { code: 'trouble' }) }
      }
      const twins = await listTwins(transaction, input, digests)
      return { kind: 'refused', ...refusal, twins }
    }

    const id = randomUUID()
    const status = ({ publish: 'APPROVED', hold: 'PENDING', spam: 'SPAM' } as const)[verdict]
    const row = await transaction.comment.create({
      data: {
        id,
        articleId: input.articleId,
        parentId: input.parentId ?? null,
        status,
        authorName: input.name,
        authorUrl: input.website,
        text: input.text,
        avatarSeed: randomInt(AVATAR_SEEDS),
        createdAt: now,
        reasons,
        idempotencyKey: keys[0],
        contact: {
          create: sealContact(await currentContactKey(transaction), id, {
            email: input.email,
            addressDigest: address.today,
            userAgent: sender.userAgent,
          }),
        },
        ledger: {
          create: ledgerEntry({
            action: 'POSTED',
            actor: 'the reader',
            to: status,
            version: 1,
            now,
          }),
        },
      },
      select: postedSelect,
    })
    const isPublic = status === 'APPROVED'
    const change = isPublic
      ? await announce(transaction, [commentsTag(input.articleId)], { onlyAdds: true })
      : null
    return toPosted(row, change)
  })
}

const postedSelect = {
  id: true,
  status: true,
  authorName: true,
  text: true,
  avatarSeed: true,
} as const

async function findPosted(
  transaction: AppTransaction,
  keys: string[],
): Promise<PostOutcome | null> {
  const row = await transaction.comment.findFirst({
    where: { idempotencyKey: { in: keys } },
    select: postedSelect,
  })
  return row && toPosted(row, null)
}

function toPosted(row: HeldComment & { id: string; status: string }, change: Change | null) {
  const { id, status, ...comment } = row
  return { kind: 'posted' as const, id, isPublic: status === 'APPROVED', comment, change }
}

/** Two clicks, or two posts of one address or e-mail, wait for each other; strangers do not. */
async function oneAtATime(transaction: AppTransaction, subjects: string[]): Promise<void> {
  for (const subject of subjects.toSorted()) {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${subject}, 0))`
  }
}
