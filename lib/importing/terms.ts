import 'server-only'
import { appClient } from '@/lib/database/app-client'
import { count, type ImportReport } from '@/lib/importing/report'
import type { PlannedTerms } from '@/lib/importing/terms-plan'

const KINDS = ['authors', 'categories', 'tags'] as const

/** Ids by slug. */
export type TermIds = Record<(typeof KINDS)[number], Map<string, string>>

/** Adds the authors, categories and tags that are not there. Those that are stay as they are. */
export async function saveTerms(
  planned: PlannedTerms,
  dryRun: boolean,
  report: ImportReport,
): Promise<TermIds> {
  const known = await findTerms()
  const missing = {
    authors: planned.authors.filter(({ slug }) => !known.authors.has(slug)),
    categories: planned.categories.filter(({ slug }) => !known.categories.has(slug)),
    tags: planned.tags.filter(({ slug }) => !known.tags.has(slug)),
  }
  if (!dryRun) await addTerms(missing, known.categories.size)
  for (const kind of KINDS) {
    count(report, kind, 'created', missing[kind].length)
    count(report, kind, 'unchanged', planned[kind].length - missing[kind].length)
  }
  return dryRun ? known : findTerms()
}

async function findTerms(): Promise<TermIds> {
  const app = appClient()
  const select = { id: true, slug: true }
  return {
    authors: idsBySlug(await app.author.findMany({ select })),
    categories: idsBySlug(await app.category.findMany({ select })),
    tags: idsBySlug(await app.tag.findMany({ select })),
  }
}

/** New categories stand behind those that are there, in the order of the export. */
async function addTerms({ authors, categories, tags }: PlannedTerms, position: number) {
  const app = appClient()
  await app.author.createMany({ data: authors })
  await app.category.createMany({
    data: categories.map((category, index) => ({ ...category, position: position + index })),
  })
  await app.tag.createMany({ data: tags })
}

function idsBySlug(rows: { id: string; slug: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}
