import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import type { ArticleDeed, ArticleStatus } from '@/lib/database/generated/enums'
import type { Fields } from './public'

type Entry = {
  deed: ArticleDeed
  by: { personId: string | null; name: string }
  from?: ArticleStatus
  to?: ArticleStatus
  /** What it said then, where that can be gone back to. */
  fields?: Fields
  now: Date
}

/** Writes down what happened to an article, in the transaction in which it did. */
export async function addEntry(
  transaction: AppTransaction,
  articleId: string,
  { deed, by, from, to, fields, now }: Entry,
): Promise<void> {
  await transaction.articleEntry.create({
    data: {
      ...{ articleId, deed, at: now, personId: by.personId, actorName: by.name },
      ...{ fromStatus: from ?? null, toStatus: to ?? null },
      ...(fields && { fields }),
    },
    select: { id: true },
  })
}
