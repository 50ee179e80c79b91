import 'server-only'
import type { Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { isSameFields } from './fields'
import { addEntry } from './history'
import { keepManuscript, type Locked, lockManuscript, type Stale } from './manuscripts'
import type { Fields } from './public'
import { type Did, type Errors, showToReaders, takeFromReaders } from './publishing'
import type { ArticleInput } from './schema'
import { findPlace } from './terms'
import type { Writer } from './writer'

export type SavedArticle =
  | { kind: 'saved'; did: Did; version: number; slug: string; change: Change | null }
  | Stale
  /** It cannot be shown to readers as it is. What was typed is kept. */
  | { kind: 'unready'; errors: Errors; version: number }
  | { kind: 'gone' }

/**
 * Keeps what was typed, and does with the article what was asked for, in one transaction. Whatever
 * the checklist says, the text is kept.
 */
export async function saveArticle(
  writer: Writer,
  { articleId, version, intent, ...fields }: ArticleInput,
  timeZone: string,
  now: Date,
): Promise<SavedArticle> {
  const run = { writer, timeZone, now }
  return appClient().$transaction(async (transaction) => {
    const locked = await lockManuscript(transaction, writer, articleId, timeZone)
    if (!locked) return { kind: 'gone' }
    if (locked.version !== version) {
      return staleNow(locked, now)
    }
    await keepWhatOthersWrote(transaction, writer, locked, fields)
    const next = version + 1
    const keep = (kept: Fields) =>
      keepManuscript(transaction, writer, articleId, { version: next, fields: kept, now })
    if (intent === 'autosave' || intent === 'save') {
      await keep(fields)
      await noteDraft(transaction, locked, fields, now)
      if (intent === 'save')
        await addEntry(transaction, articleId, { deed: 'SAVED', by: writer.writes, fields, now })
      const did = intent === 'save' ? 'saved' : 'kept'
      return { kind: 'saved', did, version: next, slug: locked.article.slug, change: null }
    }
    if (intent === 'withdraw' || intent === 'take-back') {
      await keep(fields)
      const moved = await takeFromReaders(transaction, locked, intent, run)
      return moved ? { ...moved, version: next } : staleNow(locked, now)
    }
    const shown = await showToReaders(transaction, locked, fields, intent, run)
    await keep(shown.kind === 'saved' ? { ...fields, slug: shown.slug } : fields)
    return { ...shown, version: next }
  })
}

/** Where somebody goes on with another's text, that text can be gone back to. */
async function keepWhatOthersWrote(
  transaction: AppTransaction,
  { writes }: Writer,
  { article, saved, fields }: Locked,
  typed: Fields,
): Promise<void> {
  if (!saved || saved.savedById === writes.personId || isSameFields(fields, typed)) return
  const by = { personId: saved.savedById, name: saved.savedByName }
  await addEntry(transaction, article.id, { deed: 'SAVED', by, fields, now: saved.savedAt })
}

/** What the list says of a draft is what its form says; readers see none of it. */
async function noteDraft(
  transaction: AppTransaction,
  { article }: Locked,
  fields: Fields,
  now: Date,
): Promise<void> {
  if (article.status !== 'DRAFT') return
  const { categoryId, authorId } = await findPlace(transaction, fields)
  const title = [...fields.title.trim()].slice(0, 500).join('')
  await transaction.article.update({
    where: { id: article.id },
    data: {
      contentChangedAt: now,
      ...(title && { title }),
      ...(categoryId && { categoryId }),
      ...(authorId && { authorId }),
    },
    select: { id: true },
  })
}

function staleNow({ saved, fields, version }: Locked, now: Date): Stale {
  const { savedByName: byName = '', savedAt: at = now } = saved ?? {}
  return { kind: 'stale', byName, at, version, fields }
}
