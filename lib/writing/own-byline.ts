import 'server-only'
import { randomUUID } from 'node:crypto'
import { slugOf } from '@/lib/articles/slug'
import type { AppTransaction } from '@/lib/database/app-client'
import type { Writer } from './writer'

/** Whose name they write under. The first article of somebody new makes their byline. */
export async function ownByline(
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
