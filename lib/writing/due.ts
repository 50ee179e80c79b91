import 'server-only'
import { ARTICLES_TAG, articleTag } from '@/lib/articles/tags'
import { announce } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { addEntry } from './history'

/** Articles put before readers in one transaction. */
const AT_ONCE = 100

/** Nobody does it: its time came. */
const THE_CLOCK = { personId: null, name: 'The clock' }

/**
 * Publishes the articles whose time has come, and closes replies where theirs has. Each once,
 * however many instances ask at the same time: what another one holds is skipped.
 */
export async function doWhatIsDue(now: Date): Promise<{ published: number; closed: number }> {
  return appClient().$transaction(async (transaction) => {
    const published = await publishDue(transaction, now)
    const closed = await closeDue(transaction, now)
    const tags = [...published, ...closed].map(articleTag)
    if (published.length > 0) tags.push(ARTICLES_TAG)
    if (tags.length > 0) await announce(transaction, tags)
    return { published: published.length, closed: closed.length }
  })
}

async function publishDue(transaction: AppTransaction, now: Date): Promise<string[]> {
  const due = await transaction.$queryRaw<{ id: string }[]>`
    UPDATE public.article SET status = 'PUBLISHED'
     WHERE id IN (SELECT id FROM public.article
                   WHERE status = 'SCHEDULED' AND published_at <= ${now}
                   ORDER BY published_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING id`
  const moved = { from: 'SCHEDULED', to: 'PUBLISHED' } as const
  for (const { id } of due)
    await addEntry(transaction, id, { deed: 'PUBLISHED', by: THE_CLOCK, ...moved, now })
  return due.map(({ id }) => id)
}

async function closeDue(transaction: AppTransaction, now: Date): Promise<string[]> {
  const due = await transaction.$queryRaw<{ id: string }[]>`
    UPDATE public.article SET comments_open = false, comments_close_at = NULL
     WHERE id IN (SELECT id FROM public.article
                   WHERE comments_close_at <= ${now} AND status <> 'DRAFT'
                   LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING id`
  for (const { id } of due)
    await addEntry(transaction, id, { deed: 'REPLIES_CLOSED', by: THE_CLOCK, now })
  return due.map(({ id }) => id)
}
