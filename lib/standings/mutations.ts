import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { appClient } from '@/lib/database/app-client'
import type { Stale } from '@/lib/moderation/decide'
import { addToLedger } from '@/lib/moderation/ledger'
import { lockSeen } from '@/lib/moderation/lock-seen'
import { readStanding } from './read-standing'
import type { StandingInput } from './schema'

export type Stood =
  | { kind: 'stands'; entryId: bigint }
  /** It is so already. */
  | { kind: 'same' }
  /** Nothing is kept by which they could be known again. */
  | { kind: 'unknown' }
  | Stale
  | { kind: 'gone' }

/**
 * Blocks or trusts whoever wrote a comment, or blocks the network address it came from, from the
 * next reply on. The comment itself stays as it is. What is kept is the digest that is kept with
 * every comment.
 */
export async function setStanding(
  actor: Actor<'comment.decide'>,
  { deed, ...seen }: StandingInput,
  now: Date,
): Promise<Stood> {
  const { commentId, version } = seen
  return appClient().$transaction(async (transaction) => {
    const found = await lockSeen(transaction, seen)
    if (found.kind !== 'seen') return found
    const contact = await transaction.contact.findUnique({
      where: { commentId },
      select: { emailDigest: true, addressDigest: true },
    })
    const isOfAddress = deed === 'ADDRESS_BLOCKED'
    const digest = isOfAddress ? contact?.addressDigest : contact?.emailDigest
    if (!digest) return { kind: 'unknown' }
    const effect = deed === 'PERSON_TRUSTED' ? 'TRUSTED' : 'BLOCKED'
    const subject = isOfAddress ? { addressDigest: digest } : { emailDigest: digest }
    const standing = await readStanding(transaction, subject)
    if (standing?.effect === effect) return { kind: 'same' }
    const entryId = await addToLedger(transaction, commentId, {
      ...{ action: deed, actor: actor.name, personId: actor.personId },
      ...{ version, now },
    })
    await transaction.standing.create({ data: { entryId, effect, ...subject } })
    return { kind: 'stands', entryId }
  })
}
