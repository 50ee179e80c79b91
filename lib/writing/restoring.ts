import 'server-only'
import { appClient } from '@/lib/database/app-client'
import { readFields } from './fields'
import { addEntry } from './history'
import { keepManuscript, lockManuscript } from './manuscripts'
import type { Writer } from './writer'

/**
 * Puts an earlier text into the form again; readers are not shown it before it is published. What
 * stood in the form is written down first, so that this can be gone back from, too.
 */
export async function restoreText(
  writer: Writer,
  { articleId, entryId }: { articleId: string; entryId: string },
  timeZone: string,
  now: Date,
): Promise<boolean> {
  return appClient().$transaction(async (transaction) => {
    const locked = await lockManuscript(transaction, writer, articleId, timeZone)
    const entry = await transaction.articleEntry.findFirst({
      where: { id: BigInt(entryId), articleId },
      select: { fields: true },
    })
    if (!locked || !entry?.fields) return false
    const by = writer.writes
    await addEntry(transaction, articleId, { deed: 'SAVED', by, fields: locked.fields, now })
    const fields = readFields(entry.fields, locked.fields)
    await keepManuscript(transaction, writer, articleId, {
      ...{ version: locked.version + 1, fields, now },
    })
    await addEntry(transaction, articleId, { deed: 'RESTORED', by, fields, now })
    return true
  })
}
