import { slugOf, takeSlug } from '@/lib/articles/slug'
import type { WxrExport, WxrItem } from '@/lib/importing/wxr'

type Term = { slug: string; name: string }

export type PlannedTerms = {
  authors: Term[]
  categories: (Term & { description: string })[]
  tags: Term[]
}

/** Where an article stands, by slugs. */
export type Place = { author: string; category: string; tags: string[] }

const UNSORTED = { slug: 'uncategorised', name: 'Uncategorised' }

/**
 * Authors, categories and tags: those the export lists, and those only its articles name. And where
 * each article stands among them.
 */
export function planTerms(
  file: WxrExport,
  articles: WxrItem[],
): PlannedTerms & { placeOf: (item: WxrItem) => Place } {
  const authors = planAuthors(file, articles)
  const standing = articles.map((item) => termsOf(item, file))
  const described = new Map(file.categories.map((term) => [cleanTerm(term).slug, term.description]))
  const categories = [...file.categories, ...standing.map(({ category }) => category)]
  const tags = [...file.tags, ...standing.flatMap((terms) => terms.tags)]
  return {
    authors: [...authors.values()],
    categories: distinct(categories).map((term) => ({
      ...term,
      description: described.get(term.slug) ?? '',
    })),
    tags: distinct(tags),
    placeOf(item) {
      const { category, tags } = termsOf(item, file)
      return {
        author: (authors.get(item.creator) as Term).slug,
        category: cleanTerm(category).slug,
        tags: distinct(tags)
          .map(({ slug }) => slug)
          .sort(),
      }
    },
  }
}

/** By login. A login can be an e-mail address, and so can the name made of it: none is published. */
function planAuthors({ site, authors }: WxrExport, articles: WxrItem[]): Map<string, Term> {
  const names = new Map(articles.map(({ creator }) => [creator, creator || site.title]))
  for (const { login, name } of authors) names.set(login, name)
  const taken = new Set<string>()
  return new Map(
    [...names].sort().map(([login, known]) => {
      const name = known.replace(/^(\S+)@\S+$/, '$1') || 'Unknown'
      return [login, { slug: takeSlug(slugOf('', name, 'author'), taken), name }]
    }),
  )
}

/** Here an article has one category; the others it had are tags. */
function termsOf(item: WxrItem, { categories }: WxrExport): { category: Term; tags: Term[] } {
  const unsorted = categories.find(({ slug }) => slug === 'uncategorized') ?? UNSORTED
  const [category = unsorted, ...others] = item.categories
  return { category, tags: [...item.tags, ...others] }
}

function distinct(terms: Term[]): Term[] {
  const bySlug = new Map<string, Term>()
  for (const term of terms.map(cleanTerm)) if (!bySlug.has(term.slug)) bySlug.set(term.slug, term)
  return [...bySlug.values()]
}

function cleanTerm({ slug, name }: Term): Term {
  const clean = slugOf(slug, name, 'other')
  return { slug: clean, name: name || clean }
}
