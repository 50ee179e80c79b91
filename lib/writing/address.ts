import 'server-only'
import { slugOf, takeSlug } from '@/lib/articles/slug'
import type { AppTransaction } from '@/lib/database/app-client'
import { paths } from '@/lib/paths'
import type { Fields } from './public'

type Known = { id: string; slug: string; wasPublic: boolean }

/**
 * The last part of the article's address: as typed, as it was, or made from the title. Null where
 * another article has the one that was typed.
 */
export async function chooseSlug(
  transaction: AppTransaction,
  { slug, title }: Fields,
  known: Known,
): Promise<string | null> {
  if (slug === '' && known.wasPublic) return known.slug
  const wanted = slugOf(slug, title) || 'article'
  const rows = await transaction.article.findMany({
    where: { slug: { startsWith: wanted }, id: { not: known.id } },
    select: { slug: true },
  })
  const taken = new Set(rows.map((row) => row.slug))
  if (slug !== '' && taken.has(wanted)) return null
  return takeSlug(wanted, taken)
}

/** Old addresses lead to the new one in one step; the new one leads nowhere else. */
export async function redirectFrom(
  transaction: AppTransaction,
  from: string,
  to: string,
): Promise<void> {
  const [path, target] = [paths.article(from), paths.article(to)]
  await transaction.redirect.deleteMany({ where: { path: target } })
  if (from === to) return
  await transaction.redirect.updateMany({ where: { target: path }, data: { target } })
  await transaction.redirect.upsert({
    where: { path },
    create: { path, target },
    update: { target },
  })
}
