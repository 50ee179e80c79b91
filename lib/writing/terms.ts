import 'server-only'
import { slugOf } from '@/lib/articles/slug'
import type { AppTransaction } from '@/lib/database/app-client'
import type { Fields } from './public'

/** The section and the author an article names, or null for one that is not there. */
export async function findPlace(transaction: AppTransaction, { category, author }: Fields) {
  const select = { id: true }
  const [section, byline] = [
    await transaction.category.findUnique({ where: { slug: category }, select }),
    await transaction.author.findUnique({ where: { slug: author }, select }),
  ]
  return { categoryId: section?.id ?? null, authorId: byline?.id ?? null }
}

/** Gives the article these tags and no others; those that are new are made. */
export async function setTags(
  transaction: AppTransaction,
  articleId: string,
  typed: string,
): Promise<void> {
  const names = new Map(readTags(typed).map((name) => [slugOf('', name), name]))
  names.delete('')
  const slugs = [...names.keys()]
  await transaction.tag.createMany({
    data: [...names].map(([slug, name]) => ({ slug, name })),
    skipDuplicates: true,
  })
  const tags = await transaction.tag.findMany({
    where: { slug: { in: slugs } },
    select: { id: true },
  })
  const tagIds = tags.map(({ id }) => id)
  await transaction.articleTag.deleteMany({ where: { articleId, tagId: { notIn: tagIds } } })
  await transaction.articleTag.createMany({
    data: tagIds.map((tagId) => ({ articleId, tagId })),
    skipDuplicates: true,
  })
}

/** `Harbour, Night trains` in any spacing. */
export function readTags(typed: string): string[] {
  return typed
    .split(/[,،\n]/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '')
}
