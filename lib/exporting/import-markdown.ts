import 'server-only'
import { announce, EVERYTHING } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { ImportError } from '@/lib/importing/import-error'
import { articleFieldsSelect, fieldsOf } from '@/lib/writing/fields'
import { addEntry } from '@/lib/writing/history'
import { type ArticleFile, readArticleFile, writeArticleFile } from './article-file'
import { columnsOf, fileOf, fileSelect, inOrder } from './article-row'

export type MarkdownReport = {
  dryRun: boolean
  created: number
  updated: number
  unchanged: number
  /** Files of which nothing was written, and why. */
  failed: { name: string; reason: string }[]
}

type Options = {
  dryRun: boolean
  now: Date
  onProgress?: (done: number, total: number) => void
}

/**
 * Takes over a folder of articles. An article is known by its slug; each is a transaction of its own,
 * and what is the same already is left alone. A bad file is named, and nothing of it is written.
 */
export async function importMarkdown(
  files: { name: string; text: string }[],
  { dryRun, now, onProgress }: Options,
): Promise<MarkdownReport> {
  const report: MarkdownReport = { dryRun, created: 0, updated: 0, unchanged: 0, failed: [] }
  for (const [index, { name, text }] of files.entries()) {
    try {
      report[await save(readArticleFile(text), dryRun, now)] += 1
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      report.failed.push({ name, reason: error.message })
    }
    onProgress?.(index + 1, files.length)
  }
  if (!dryRun && report.created + report.updated > 0)
    await appClient().$transaction((transaction) => announce(transaction, [EVERYTHING]))
  return report
}

async function save(file: ArticleFile, dryRun: boolean, now: Date) {
  if ((file.status === 'published' || file.status === 'scheduled') && !file.date)
    throw new ImportError(`An article that is ${file.status} has a date.`)
  return appClient().$transaction(async (transaction) => {
    const { slug } = file
    const found = await transaction.article.findUnique({
      where: { slug },
      select: { id: true, ...fileSelect },
    })
    if (
      found &&
      writeArticleFile(fileOf(found)) === writeArticleFile({ ...file, tags: inOrder(file.tags) })
    )
      return 'unchanged'
    if (!dryRun) await write(transaction, file, found?.id ?? null, now)
    return found ? 'updated' : 'created'
  })
}

async function write(
  transaction: AppTransaction,
  file: ArticleFile,
  id: string | null,
  now: Date,
): Promise<void> {
  const { section, author, tags } = file
  const select = { id: true }
  const category = await transaction.category.upsert({
    ...{ where: { slug: section.slug }, create: section, update: section, select },
  })
  const byline = await transaction.author.upsert({
    ...{ where: { slug: author.slug }, create: author, update: author, select },
  })
  const data = { ...columnsOf(file), categoryId: category.id, authorId: byline.id }
  if (id) await keepForm(transaction, id, now)
  const article = id
    ? await transaction.article.update({ where: { id }, data, select })
    : await transaction.article.create({ data, select })
  await transaction.articleTag.deleteMany({ where: { articleId: article.id } })
  for (const tag of tags) {
    const where = { slug: tag.slug }
    const { id: tagId } = await transaction.tag.upsert({ where, create: tag, update: tag, select })
    await transaction.articleTag.create({ data: { articleId: article.id, tagId } })
  }
  await renewForm(transaction, article.id, now)
}

const BY = { personId: null, name: 'the command line' }

/** What stood in the form of an article can be gone back to. */
async function keepForm(transaction: AppTransaction, articleId: string, now: Date): Promise<void> {
  const form = await transaction.manuscript.findUnique({
    where: { articleId },
    select: { fields: true },
  })
  if (form)
    await addEntry(transaction, articleId, {
      deed: 'SAVED',
      by: BY,
      fields: form.fields as never,
      now,
    })
}

/** The form holds what the file says. */
async function renewForm(transaction: AppTransaction, articleId: string, now: Date): Promise<void> {
  const { timeZone } = await transaction.site.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true },
  })
  const row = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    select: articleFieldsSelect,
  })
  await transaction.manuscript.updateMany({
    where: { articleId },
    data: {
      ...{ fields: fieldsOf(row, timeZone), version: { increment: 1 } },
      ...{ savedAt: now, savedById: null, savedByName: BY.name },
    },
  })
}
