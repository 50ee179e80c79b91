import type { Prisma } from '@/lib/database/generated/client'
import type { ArticleStatus, Direction } from '@/lib/database/generated/enums'
import type { ArticleFile } from './article-file'

export const fileSelect = {
  ...{ title: true, slug: true, status: true, publishedAt: true, contentChangedAt: true },
  ...{ standfirst: true, excerpt: true, source: true, format: true, language: true },
  ...{ direction: true, imageUrl: true, imageAlt: true, imageCaption: true, imageCredit: true },
  ...{ commentsOpen: true, commentsCloseAt: true, houseLine: true, disclaimer: true },
  canonicalUrl: true,
  category: { select: { slug: true, name: true } },
  author: { select: { slug: true, name: true, organisation: true, section: true } },
  tags: { select: { tag: { select: { slug: true, name: true } } } },
} satisfies Prisma.ArticleSelect

type Row = Prisma.ArticleGetPayload<{ select: typeof fileSelect }>

/** An article as its file has it. */
export function fileOf(row: Row): ArticleFile {
  const { imageUrl, imageAlt, imageCaption, imageCredit } = row
  return {
    ...{ title: row.title, slug: row.slug, status: lower(row.status) },
    date: row.publishedAt?.toISOString(),
    changed: row.contentChangedAt.toISOString(),
    ...{ section: row.category, author: row.author, tags: inOrder(row.tags.map(({ tag }) => tag)) },
    ...{ standfirst: row.standfirst, excerpt: row.excerpt, format: lower(row.format) },
    ...{ language: row.language ?? undefined, direction: row.direction ?? undefined },
    picture: imageUrl
      ? { address: imageUrl, alt: imageAlt, caption: imageCaption, credit: imageCredit }
      : undefined,
    replies: row.commentsOpen ? 'open' : 'closed',
    repliesClose: row.commentsCloseAt?.toISOString(),
    ...{ houseLine: row.houseLine ?? undefined, disclaimer: row.disclaimer ?? undefined },
    ...{ canonical: row.canonicalUrl ?? undefined, source: row.source },
  }
}

/** The columns that a file fills by itself; section, author and tags are rows of their own. */
export function columnsOf(file: ArticleFile) {
  const { picture } = file
  return {
    ...{ title: file.title, slug: file.slug, status: file.status.toUpperCase() as ArticleStatus },
    ...{ standfirst: file.standfirst, excerpt: file.excerpt, source: file.source },
    format: file.format === 'html' ? ('HTML' as const) : ('MARKDOWN' as const),
    publishedAt: momentOf(file.date),
    contentChangedAt: new Date(file.changed),
    ...{ language: file.language ?? null, direction: (file.direction ?? null) as Direction | null },
    ...{ imageUrl: picture?.address ?? null, imageAlt: picture?.alt ?? '' },
    ...{ imageCaption: picture?.caption ?? '', imageCredit: picture?.credit ?? '' },
    ...{ commentsOpen: file.replies === 'open', commentsCloseAt: momentOf(file.repliesClose) },
    ...{ houseLine: file.houseLine ?? null, disclaimer: file.disclaimer ?? null },
    canonicalUrl: file.canonical ?? null,
  }
}

/** The same on every database, whatever order its letters have. */
export function inOrder<T extends { slug: string }>(tags: T[]): T[] {
  return tags.toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
}

function momentOf(typed: string | undefined): Date | null {
  return typed === undefined ? null : new Date(typed)
}

function lower<T extends string>(word: T): Lowercase<T> {
  return word.toLowerCase() as Lowercase<T>
}
