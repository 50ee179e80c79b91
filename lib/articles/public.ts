import type { Prisma } from '@/lib/database/generated/client'

/** All that a stranger may see of an article: exactly what is selected here. */
export const publicArticleSelect = {
  id: true,
  slug: true,
  title: true,
  standfirst: true,
  excerpt: true,
  source: true,
  format: true,
  publishedAt: true,
  contentChangedAt: true,
  language: true,
  direction: true,
  commentsOpen: true,
  houseLine: true,
  disclaimer: true,
  imageUrl: true,
  imageAlt: true,
  imageCaption: true,
  imageCredit: true,
  commentCount: true,
  threadCount: true,
  category: { select: { slug: true, name: true } },
  author: { select: { slug: true, name: true, organisation: true, section: true } },
  tags: {
    select: { tag: { select: { slug: true, name: true } } },
    orderBy: { tag: { name: 'asc' } },
  },
} satisfies Prisma.ArticleSelect

export const articleCardSelect = {
  id: true,
  slug: true,
  title: true,
  standfirst: true,
  excerpt: true,
  publishedAt: true,
  language: true,
  direction: true,
  imageUrl: true,
  imageAlt: true,
  category: { select: { slug: true, name: true } },
  author: { select: { slug: true, name: true } },
  commentCount: true,
} satisfies Prisma.ArticleSelect

type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof publicArticleSelect }>
type CardRow = Prisma.ArticleGetPayload<{ select: typeof articleCardSelect }>

export type Link = { slug: string; name: string }

export type PublicArticle = Omit<ArticleRow, 'publishedAt' | 'tags'> & {
  publishedAt: Date
  tags: Link[]
}

export type ArticleCard = Omit<CardRow, 'publishedAt'> & { publishedAt: Date }

/** The database promises that what is published has a date. */
export function toPublicArticle({ publishedAt, tags, ...row }: ArticleRow): PublicArticle {
  return { ...row, publishedAt: publishedAt as Date, tags: tags.map(({ tag }) => tag) }
}

export function toArticleCard({ publishedAt, ...row }: CardRow): ArticleCard {
  return { ...row, publishedAt: publishedAt as Date }
}
