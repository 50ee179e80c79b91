import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'

type Digest = Uint8Array<ArrayBuffer>
type Subject = { emailDigest: Digest } | { addressDigest: Digest | { in: Digest[] } }

/** What moderators think of a person or an address, as the last of them said it. */
export async function readStanding(database: AppTransaction, subject: Subject) {
  return database.standing.findFirst({
    where: subject,
    orderBy: { entryId: 'desc' },
    select: { effect: true, entryId: true, entry: { select: { actorName: true, at: true } } },
  })
}
