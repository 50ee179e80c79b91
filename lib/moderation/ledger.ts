import 'server-only'
import type { CommentStatus, LedgerAction } from '@/lib/database/generated/enums'

type Entry = {
  action: LedgerAction
  /** Who did it, in words that stay true when the person is gone. */
  actor: string
  personId?: string | null
  from?: CommentStatus
  to?: CommentStatus
  /** The comment's version after this. */
  version: number
  now: Date
}

/** A row of the ledger. Rows are only ever added: the database refuses everything else. */
export function ledgerEntry({ action, actor, personId = null, from, to, version, now }: Entry) {
  return {
    at: now,
    action,
    actorName: actor,
    personId,
    fromStatus: from ?? null,
    toStatus: to ?? null,
    version,
  }
}
