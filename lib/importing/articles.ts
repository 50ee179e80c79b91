import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import type { Prisma } from '@/lib/database/generated/client'
import { addComments, findComments } from '@/lib/importing/comments'
import type { PlannedArticle } from '@/lib/importing/plan'
import { count, type ImportReport, type Outcome } from '@/lib/importing/report'
import type { TermIds } from '@/lib/importing/terms'

/** An article with some thousand comments takes a few seconds on a busy machine. Milliseconds. */
const TRANSACTION = { maxWait: 15_000, timeout: 60_000 }

const importedSelect = {
  id: true,
  title: true,
  excerpt: true,
  source: true,
  format: true,
  status: true,
  publishedAt: true,
  contentChangedAt: true,
  commentsOpen: true,
  imageUrl: true,
  imageAlt: true,
  imageCaption: true,
  author: { select: { slug: true } },
  category: { select: { slug: true } },
  tags: { select: { tag: { select: { slug: true } } } },
} satisfies Prisma.ArticleSelect

type Imported = Prisma.ArticleGetPayload<{ select: typeof importedSelect }>

type Run = { dryRun: boolean; now: Date; terms: TermIds; report: ImportReport }

/** Brings one article, its old address and its comments up to the export: all of it or nothing. */
export async function saveArticle(planned: PlannedArticle, run: Run): Promise<void> {
  const { importKey, redirects } = planned
  const app = appClient()
  const found = await app.article.findUnique({ where: { importKey }, select: importedSelect })
  const wanted = found ? withOurDecision(planned, found) : planned
  const outcome = outcomeOf(wanted, found)
  const known = await findComments(planned.comments)
  const comments = planned.comments.filter((comment) => !known.has(comment.importKey))
  const moved = await newOf(redirects)

  const isChanged = outcome !== 'unchanged' || comments.length > 0 || moved.length > 0
  if (isChanged && !run.dryRun) {
    await app.$transaction(async (transaction) => {
      const articleId =
        outcome === 'unchanged' && found ? found.id : await write(transaction, wanted, run.terms)
      await transaction.redirect.createMany({ data: moved })
      await addComments(transaction, comments, known, {
        ...planned.fields,
        articleId,
        now: run.now,
      })
    }, TRANSACTION)
  }
  count(run.report, 'articles', outcome)
  count(run.report, 'redirects', 'created', moved.length)
  count(run.report, 'redirects', 'unchanged', redirects.length - moved.length)
  count(run.report, 'comments', 'created', comments.length)
  count(run.report, 'comments', 'unchanged', known.size)
}

/** An address that leads somewhere already goes on leading there. */
async function newOf(redirects: PlannedArticle['redirects']) {
  const path = { in: redirects.map(({ path }) => path) }
  const known = await appClient().redirect.findMany({ where: { path }, select: { path: true } })
  return redirects.filter((redirect) => !known.some(({ path }) => path === redirect.path))
}

/** What was withdrawn here stays withdrawn. */
function withOurDecision(planned: PlannedArticle, found: Imported): PlannedArticle {
  if (found.status !== 'WITHDRAWN') return planned
  return { ...planned, fields: { ...planned.fields, status: 'WITHDRAWN' } }
}

function outcomeOf({ fields, place }: PlannedArticle, found: Imported | null): Outcome {
  if (!found) return 'created'
  const { id: _, author, category, tags, ...foundFields } = found
  const foundPlace = {
    author: author.slug,
    category: category.slug,
    tags: tags.map(({ tag }) => tag.slug).sort(),
  }
  const isSame = isDeepStrictEqual([foundFields, foundPlace], [fields, place])
  return isSame ? 'unchanged' : 'updated'
}

async function write(
  transaction: AppTransaction,
  { importKey, slug, fields, place }: PlannedArticle,
  terms: TermIds,
): Promise<string> {
  const data = {
    ...fields,
    authorId: terms.authors.get(place.author) as string,
    categoryId: terms.categories.get(place.category) as string,
  }
  const { id } = await transaction.article.upsert({
    where: { importKey },
    create: { ...data, importKey, slug },
    update: data,
    select: { id: true },
  })
  await transaction.articleTag.deleteMany({ where: { articleId: id } })
  await transaction.articleTag.createMany({
    data: place.tags.map((tag) => ({ articleId: id, tagId: terms.tags.get(tag) as string })),
  })
  return id
}
