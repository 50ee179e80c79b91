import { z } from 'zod'
import { paths } from '@/lib/paths'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const text = z.preprocess(one, z.string().trim().max(200)).catch('')

const filter = z.object({
  status: z
    .preprocess(one, z.enum(['DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'ALL']))
    .catch('ALL'),
  q: text,
  section: text,
  author: text,
  /** What this person began. */
  mine: z.preprocess(one, z.literal('1')).nullable().catch(null),
  /** The last article of the page before. */
  after: z.preprocess(one, z.uuid()).nullable().catch(null),
})

export type ArticleFilter = z.output<typeof filter>

/** What the address of the list asks for; what makes no sense in it is left out. */
export function readArticleFilter(asked: Record<string, unknown>): ArticleFilter {
  return filter.parse(asked)
}

export function articlesAddress(asked: Partial<ArticleFilter>): string {
  const given = Object.entries(asked).filter(([, value]) => value && value !== 'ALL')
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return query.size > 0 ? `${paths.articles}?${query}` : paths.articles
}
