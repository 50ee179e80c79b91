import type { Prisma } from '@/lib/database/generated/client'
import { localMoment } from './local-moment'
import { FIELD_NAMES, type Fields } from './public'

export const articleFieldsSelect = {
  title: true,
  standfirst: true,
  source: true,
  excerpt: true,
  slug: true,
  status: true,
  publishedAt: true,
  imageUrl: true,
  imageAlt: true,
  imageCaption: true,
  imageCredit: true,
  houseLine: true,
  disclaimer: true,
  commentsOpen: true,
  commentsCloseAt: true,
  canonicalUrl: true,
  language: true,
  direction: true,
  category: { select: { slug: true } },
  author: { select: { slug: true } },
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { name: 'asc' } } },
} satisfies Prisma.ArticleSelect

type Row = Prisma.ArticleGetPayload<{ select: typeof articleFieldsSelect }>

/** A new article is called so until it has a title. */
export const UNTITLED = 'Untitled'

/** What the form of an article holds that was never opened in one. */
export function fieldsOf(row: Row, timeZone: string): Fields {
  return {
    ...{ title: row.title, standfirst: row.standfirst, source: row.source, excerpt: row.excerpt },
    ...{ category: row.category.slug, author: row.author.slug, slug: row.slug },
    tags: row.tags.map(({ tag }) => tag.name).join(', '),
    imageUrl: row.imageUrl ?? '',
    ...{ imageAlt: row.imageAlt, imageCaption: row.imageCaption, imageCredit: row.imageCredit },
    imageDecorative: row.imageUrl && !row.imageAlt ? 'on' : '',
    ...lineOf('houseLine', row.houseLine),
    ...lineOf('disclaimer', row.disclaimer),
    comments: row.commentsOpen ? 'open' : 'closed',
    commentsCloseAt: localMoment(row.commentsCloseAt, timeZone),
    canonicalUrl: row.canonicalUrl ?? '',
    language: row.language ?? '',
    direction: row.direction ?? '',
    publishAt: row.status === 'SCHEDULED' ? localMoment(row.publishedAt, timeZone) : '',
  }
}

/** Fields kept before there were others are without them. */
export function readFields(kept: unknown, otherwise: Fields): Fields {
  const known = kept as Partial<Fields>
  return Object.fromEntries(
    FIELD_NAMES.map((name) => [name, known[name] ?? otherwise[name]]),
  ) as Fields
}

export function isSameFields(one: Fields, other: Fields): boolean {
  return FIELD_NAMES.every((name) => one[name] === other[name])
}

/** Null is the site's own line, nothing is none at all. */
function lineOf<Name extends 'houseLine' | 'disclaimer'>(name: Name, line: string | null) {
  const use = line === null ? 'site' : line === '' ? 'none' : 'own'
  return { [`${name}Use`]: use, [name]: line ?? '' } as Record<`${Name}Use` | Name, string>
}
