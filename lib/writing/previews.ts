import 'server-only'
import { type PublicArticle, publicArticleSelect, toPublicArticle } from '@/lib/articles/public'
import { slugOf } from '@/lib/articles/slug'
import { appClient } from '@/lib/database/app-client'
import { digestOf, newToken } from '@/lib/people/token'
import { articleRow } from './article-row'
import { FIELD_NAMES, type Fields } from './public'
import { readTags } from './terms'
import { touchableBy, type Writer } from './writer'

/** Long enough for somebody to read it over a weekend. Milliseconds. */
const PREVIEW_MS = 7 * 24 * 60 * 60 * 1000

const placeSelect = { slug: true, name: true }
const bylineSelect = { ...placeSelect, organisation: true, section: true }

/** Makes a link to an article as its form holds it. The token is given out once and kept nowhere. */
export async function makePreview(
  writer: Writer,
  articleId: string,
  now: Date,
): Promise<string | null> {
  const article = await findTouchable(writer, articleId)
  if (!article) return null
  const token = newToken()
  await appClient().preview.create({
    data: {
      ...{ articleId, digest: digestOf(token), madeAt: now, madeBy: writer.writes.name },
      expiresAt: new Date(now.getTime() + PREVIEW_MS),
    },
    select: { id: true },
  })
  return token
}

/** From now on that link leads nowhere. */
export async function revokePreview(writer: Writer, previewId: string): Promise<void> {
  await appClient().preview.deleteMany({
    where: { id: previewId, article: touchableBy(writer) },
  })
}

/**
 * What a link shows: the article as its form holds it, whether readers see it or not. Null for a dead
 * link.
 */
export async function openPreview(
  token: string,
  timeZone: string,
  now: Date,
): Promise<PublicArticle | null> {
  const preview = await appClient().preview.findUnique({
    where: { digest: digestOf(token), expiresAt: { gt: now } },
    select: {
      article: { select: { ...publicArticleSelect, manuscript: { select: { fields: true } } } },
    },
  })
  if (!preview) return null
  const { manuscript, ...article } = preview.article
  if (!manuscript) return toPublicArticle({ ...article, publishedAt: article.publishedAt ?? now })
  const kept = manuscript.fields as Partial<Fields>
  const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, kept[name] ?? ''])) as Fields
  const [category, author] = await Promise.all([
    appClient().category.findUnique({ where: { slug: fields.category }, select: placeSelect }),
    appClient().author.findUnique({ where: { slug: fields.author }, select: bylineSelect }),
  ])
  const tags = readTags(fields.tags).map((name) => ({ slug: slugOf('', name), name }))
  return {
    ...article,
    ...articleRow(fields, timeZone),
    publishedAt: article.publishedAt ?? now,
    category: category ?? article.category,
    author: author ?? article.author,
    tags,
  }
}

function findTouchable(writer: Writer, articleId: string) {
  return appClient().article.findFirst({
    where: { id: articleId, ...touchableBy(writer) },
    select: { id: true },
  })
}
