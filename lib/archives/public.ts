import type { ArticleCard, Link } from '@/lib/articles/public'

export type Category = Link & { id: string; description: string }
export type Tag = Link & { id: string }
export type Author = Link & { id: string; organisation: string; section: string; bio: string }

/** One page of an archive, and how many there are. */
export type ArticlePage = { articles: ArticleCard[]; pages: number }

/** A section of the front page with its newest articles. */
export type SectionRow = Link & { articles: ArticleCard[] }
