import 'server-only'
import { z } from 'zod'
import { appClient } from '@/lib/database/app-client'
import { editableUntil } from './policy'

/** What its author sees of a reply that may still be changed. */
export type EditableReply = { text: string; until: Date }

/** @property slug of its article */
export type OwnReply = { slug: string } & (
  | { kind: 'editable'; reply: EditableReply }
  | { kind: 'deleted' }
  | { kind: 'over' }
)

/**
 * A reply as the browser it was posted from may change it, that this is over, or null.
 * @param ids from a cookie we signed, never from a form or an address
 */
export async function getOwnReply(ids: string[], id: string, now: Date): Promise<OwnReply | null> {
  if (!ids.includes(id) || !z.uuid().safeParse(id).success) return null
  const row = await appClient().comment.findUnique({
    where: { id },
    select: {
      status: true,
      text: true,
      createdAt: true,
      article: { select: { slug: true } },
      ledger: {
        where: { action: { in: ['DECIDED', 'DELETED'] } },
        select: { action: true },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!row) return null
  const { slug } = row.article
  if (row.status === 'TRASHED' && row.ledger.at(-1)?.action === 'DELETED') {
    return { kind: 'deleted', slug }
  }
  const decisions = row.ledger.filter(({ action }) => action === 'DECIDED').length
  const until = editableUntil({ ...row, decisions }, await readEditMinutes(), now)
  if (!until) return { kind: 'over', slug }
  return { kind: 'editable', slug, reply: { text: row.text, until } }
}

async function readEditMinutes(): Promise<number> {
  const select = { editMinutes: true } as const
  return (await appClient().discussion.findUniqueOrThrow({ where: { id: 1 }, select })).editMinutes
}
