import 'server-only'
import { randomUUID } from 'node:crypto'
import { slugOf } from '@/lib/articles/slug'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { articleFieldsSelect, fieldsOf, UNTITLED } from './fields'
import { addEntry } from './history'
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

/** Whose name they write under. The first article of somebody new makes their byline. */
async function ownByline(
  transaction: AppTransaction,
  { personId, name }: Writer['writes'],
): Promise<string> {
  const person = await transaction.person.findUnique({
    where: { id: personId ?? '' },
    select: { authorId: true },
  })
  if (person?.authorId) return person.authorId
  const slug = slugOf('', name) || 'author'
  const select = { id: true, person: { select: { id: true } } }
  const known = await transaction.author.findUnique({ where: { slug }, select })
  const isFree = known && !known.person
  const byline = isFree
    ? known
    : await transaction.author.create({
        data: { slug: known ? `${slug}-${randomUUID().slice(0, 8)}` : slug, name },
        select: { id: true },
      })
  if (personId)
    await transaction.person.update({
      where: { id: personId },
      data: { authorId: byline.id },
      select: { id: true },
    })
  return byline.id
}
