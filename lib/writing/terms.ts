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

/**
 * Gives the article these tags and no others; those that are new are made. A name means the tag the
 * article has already, then any of that name: an import may have given it another address.
 */
export async function setTags(
  transaction: AppTransaction,
  articleId: string,
  typed: string,
): Promise<void> {
  const names = readTags(typed)
  const own = await transaction.tag.findMany({
    where: { articles: { some: { articleId } }, name: { in: names } },
    select: { id: true, name: true },
  })
  const others = names.filter((name) => !own.some((tag) => tag.name === name))
  const tagIds = [...own.map(({ id }) => id), ...(await findTags(transaction, others))]
  await transaction.articleTag.deleteMany({ where: { articleId, tagId: { notIn: tagIds } } })
  await transaction.articleTag.createMany({
    data: tagIds.map((tagId) => ({ articleId, tagId })),
    skipDuplicates: true,
  })
}

/** By their names in any spelling, or by the address a name makes. */
async function findTags(transaction: AppTransaction, names: string[]): Promise<string[]> {
  const wanted = new Map(names.map((name) => [slugOf('', name), name]))
  wanted.delete('')
  const known = await transaction.tag.findMany({
    where: {
      OR: [
        { name: { in: [...wanted.values()], mode: 'insensitive' } },
        { slug: { in: [...wanted.keys()] } },
      ],
    },
    select: { id: true, slug: true, name: true },
  })
  const ids: string[] = []
  for (const [slug, name] of wanted) {
    const found = known.find((tag) => tag.slug === slug || isSameName(tag.name, name))
    const made = { data: { slug, name }, select: { id: true } }
    ids.push((found ?? (await transaction.tag.create(made))).id)
  }
  return ids
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** `Harbour, Night trains` in any spacing. */
export function readTags(typed: string): string[] {
  return typed
    .split(/[,،\n]/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '')
}
