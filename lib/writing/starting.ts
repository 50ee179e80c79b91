import 'server-only'
import { randomUUID } from 'node:crypto'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { articleFieldsSelect, fieldsOf, UNTITLED } from './fields'
import { addEntry } from './history'
import { ownByline } from './own-byline'
import type { Writer } from './writer'

/**
 * Begins an empty draft, and returns its id. One that was begun before and has nothing in it yet is
 * taken again.
 */
export async function startArticle({ writes }: Writer, timeZone: string, now: Date) {
  return appClient().$transaction(async (transaction) => {
    const empty = await transaction.article.findFirst({
      where: { status: 'DRAFT', manuscript: { ownerId: writes.personId ?? '', version: 0 } },
      select: { id: true },
    })
    if (empty && writes.personId) return empty.id
    const row = await transaction.article.create({
      data: {
        ...{ slug: `draft-${randomUUID()}`, title: UNTITLED, source: '', status: 'DRAFT' },
        categoryId: await firstSection(transaction),
        authorId: await ownByline(transaction, writes),
        contentChangedAt: now,
      },
      select: { id: true, ...articleFieldsSelect },
    })
    const fields = { ...fieldsOf(row, timeZone), title: '', slug: '' }
    const saved = { savedAt: now, savedById: writes.personId, savedByName: writes.name }
    await transaction.manuscript.create({
      data: { articleId: row.id, ownerId: writes.personId, fields, ...saved },
      select: { articleId: true },
    })
    await addEntry(transaction, row.id, { deed: 'STARTED', by: writes, to: 'DRAFT', now })
    return row.id
  })
}

async function firstSection(transaction: AppTransaction): Promise<string> {
  const select = { id: true }
  const first = await transaction.category.findFirst({ orderBy: { position: 'asc' }, select })
  const made = { slug: 'news', name: 'News' }
  return (first ?? (await transaction.category.create({ data: made, select }))).id
}
