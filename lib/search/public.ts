import type { Link } from '@/lib/articles/public'
import type { Marked } from './marked'

/** One article that was found. Its text is in pieces, and never markup. */
export type SearchResult = {
  slug: string
  title: Marked[]
  snippet: Marked[]
  publishedAt: Date
  language: string | null
  direction: 'ltr' | 'rtl' | null
  section: Link
}

export type SearchResults = { results: SearchResult[]; total: number }

/** What a search can be narrowed to. */
export type SearchChoices = { sections: Link[]; authors: Link[] }
