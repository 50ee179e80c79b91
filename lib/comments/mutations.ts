import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { digestAddress, digestUnderEveryKey } from '@/lib/contacts/address-digest'
import { emailDigest, sealContact } from '@/lib/contacts/contact'
import { currentContactKey } from '@/lib/contacts/key-ring'
import { announce, type Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { ledgerEntry } from '@/lib/moderation/ledger'
import { decide } from './decision/decide'
import type { Reason, Work } from './decision/verdict'
import { idempotencyKeys } from './idempotency'
import { askAboutReply } from './outside/ask-about-reply'
import { enabledOutsideChecks } from './outside/enabled'
import { listTwins, readDecisionContext } from './post-context'
import type { HeldComment } from './public'
import type { RefusalCode } from './refusals'
import type { CommentInput } from './schema'
import { commentsTag } from './tags'
import { readProof } from './work/proof'
import { spendWork } from './work/spent'

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
  const digests = {
    emailDigest: emailDigest(input.email),
    addressDigests: address.recent,
    earlierDigests: await digestUnderEveryKey(sender.addressBucket),
  }
  const work = await readProof(input.proof, input.articleId, now)
  const facts = { input, keys, digests, work, now }

  let outside: Reason[] = []
  if (enabledOutsideChecks().length > 0) {
    // Before the transaction, which waits for no other server. What is refused, or was posted
    // before, goes nowhere; all else is asked about, so that the time it takes tells nobody why.
    const weighed = await weigh(appClient(), facts, outside)
    if (weighed.kind !== 'weighed') return weighed
    outside = await askAboutReply(appClient(), input, sender, { isEdit: false, now })
  }
  return appClient().$transaction(async (transaction) => {
    await oneAtATime(transaction, [
      keys[0],
      ...[address.today, digests.emailDigest].map((digest) =>
        Buffer.from(digest).toString('base64'),
      ),
    ])
    const first = await weigh(transaction, facts, outside)
    if (first.kind !== 'weighed') return first
    // Not before: whoever is refused, and told to wait, comes again with the same work.
    const spent = await spendWork(transaction, work)
    const weighed =
      spent === work ? first : await weigh(transaction, { ...facts, work: spent }, outside)
    if (weighed.kind !== 'weighed') return weighed
    const { status, reasons } = weighed

    const id = randomUUID()
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

type Facts = {
  input: CommentInput
  keys: ReturnType<typeof idempotencyKeys>
  digests: Parameters<typeof readDecisionContext>[2]
  work: Work
  now: Date
}

type Weighed = { kind: 'weighed'; status: 'APPROVED' | 'PENDING' | 'SPAM'; reasons: Reason[] }

/** What is to become of a reply: it is known already, or refused, or has a place. */
async function weigh(
  database: AppTransaction,
  { input, keys, digests, work, now }: Facts,
  outside: Reason[],
): Promise<Weighed | PostOutcome> {
  const earlier = await findPosted(database, keys)
  if (earlier) return earlier
  const context = await readDecisionContext(database, input, digests, now)
  if (!context) return { kind: 'refused', code: 'article-gone' }
  const { verdict, reasons } = decide(input, { ...context, work, outside })
  if (verdict === 'refuse') {
    const refusal = reasons.find((reason) => reason.refusal)?.refusal
    if (refusal?.code !== 'duplicate')
      return { kind: 'refused', ...(refusal ?? { code: 'trouble' }) }
    const twins = await listTwins(database, input, digests)
    return { kind: 'refused', ...refusal, twins }
  }
  const status = ({ publish: 'APPROVED', hold: 'PENDING', spam: 'SPAM' } as const)[verdict]
  return { kind: 'weighed', status, reasons }
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
