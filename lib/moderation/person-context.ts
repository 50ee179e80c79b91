import 'server-only'
import { appClient } from '@/lib/database/app-client'
import type { Prisma } from '@/lib/database/generated/client'
import { readStanding } from '@/lib/standings/read-standing'

/** What else somebody wrote: enough to know them by. */
const OTHERS_MAX = 20

const otherSelect = {
  ...{ id: true, text: true, status: true, createdAt: true },
  article: { select: { title: true } },
} satisfies Prisma.CommentSelect

type OtherComment = Prisma.CommentGetPayload<{ select: typeof otherSelect }>

/** @property entryId the line of the ledger that says so, to be taken back */
export type StandingShown = {
  effect: 'BLOCKED' | 'TRUSTED'
  entryId: string
  actorName: string
  at: Date
}

/** Who wrote a comment, as far as moderators are shown. No address, and no digest of one. */
export type PersonContext = {
  userAgent: string
  /** Whether they, or their network address, could be known again. */
  isKnown: { person: boolean; address: boolean }
  standing: { person: StandingShown | null; address: StandingShown | null }
  others: OtherComment[]
}

export async function getPersonContext(commentId: string): Promise<PersonContext> {
  const contact = await appClient().contact.findUnique({
    where: { commentId },
    select: { emailDigest: true, addressDigest: true, userAgent: true },
  })
  const { emailDigest = null, addressDigest = null, userAgent = '' } = contact ?? {}
  const [others, person, address] = await Promise.all([
    emailDigest ? listOthers(commentId) : [],
    emailDigest && readStanding(appClient(), { emailDigest }),
    addressDigest && readStanding(appClient(), { addressDigest }),
  ])
  return {
    userAgent,
    isKnown: { person: emailDigest !== null, address: addressDigest !== null },
    standing: { person: toShown(person), address: toShown(address) },
    others,
  }
}

async function listOthers(commentId: string): Promise<OtherComment[]> {
  const found = await appClient().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM private.contact mine
      JOIN private.contact k ON k.email_digest = mine.email_digest
      JOIN public.comment c ON c.id = k.comment_id
     WHERE mine.comment_id = ${commentId}::uuid AND c.id <> mine.comment_id
     ORDER BY c.created_at DESC, c.id DESC LIMIT ${OTHERS_MAX}`
  const rows = await appClient().comment.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: otherSelect,
  })
  return found.flatMap(({ id }) => rows.filter((row) => row.id === id))
}

function toShown(standing: Awaited<ReturnType<typeof readStanding>>): StandingShown | null {
  if (!standing) return null
  const { effect, entryId, entry } = standing
  return { effect, entryId: String(entryId), ...entry }
}
