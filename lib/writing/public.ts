import type { ArticleDeed, ArticleFormat, ArticleStatus } from '@/lib/database/generated/enums'

/** Everything the form of an article holds, as it was typed. Nothing typed is ever lost to a rule. */
export const FIELD_NAMES = [
  ...(['title', 'standfirst', 'source', 'category', 'tags', 'author', 'excerpt', 'slug'] as const),
  ...(['imageUrl', 'imageAlt', 'imageDecorative', 'imageCaption', 'imageCredit'] as const),
  ...(['houseLineUse', 'houseLine', 'disclaimerUse', 'disclaimer'] as const),
  ...(['comments', 'commentsCloseAt', 'canonicalUrl', 'language', 'direction'] as const),
  'publishAt',
] as const

export type FieldName = (typeof FIELD_NAMES)[number]
export type Fields = Record<FieldName, string>

/** An article at the desk: what its form holds, and what readers are shown. */
export type DeskArticle = {
  id: string
  status: ArticleStatus
  format: ArticleFormat
  /** The address readers know, if any ever did. */
  slug: string
  publishedAt: Date | null
  wasPublic: boolean
  fields: Fields
  version: number
  savedAt: Date | null
  savedByName: string | null
  /** The form holds what readers are not shown yet. */
  isChanged: boolean
}

export type ArticleRow = {
  id: string
  title: string
  status: ArticleStatus
  publishedAt: Date | null
  slug: string
  section: string
  author: string
  commentCount: number
  savedAt: Date | null
}

export type ArticleEntryShown = {
  id: string
  at: Date
  deed: ArticleDeed
  actorName: string
  /** There is a text to go back to. */
  hasText: boolean
}

export type PreviewShown = { id: string; madeAt: Date; madeBy: string; expiresAt: Date }

export const STATUS_WORDS: Record<ArticleStatus, string> = {
  DRAFT: 'Draft',
  SCHEDULED: 'Scheduled',
  PUBLISHED: 'Published',
  WITHDRAWN: 'Withdrawn',
}

export const DEED_WORDS: Record<ArticleDeed, string> = {
  STARTED: 'Started',
  SAVED: 'Saved',
  PUBLISHED: 'Published',
  UPDATED: 'Updated',
  SCHEDULED: 'Scheduled',
  TAKEN_BACK: 'Back to a draft',
  WITHDRAWN: 'Withdrawn',
  RESTORED: 'An earlier text put back',
  REPLIES_CLOSED: 'Replies closed',
}
