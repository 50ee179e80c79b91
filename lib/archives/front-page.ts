import type { ArticleCard } from '@/lib/articles/public'
import type { SectionRow } from './public'

/** In one row of a section. */
export const ROW_ARTICLES = 4

/** A row of one article looks like a mistake. */
const ROW_MIN = 2

/** In the last row, for what sections have left that have no row of their own. */
const MORE_ARTICLES = 8

type FrontPage = { rows: SectionRow[]; more: ArticleCard[] }

/** What stands below the top stories: each article once, sections in the paper's order. */
export function layOut(top: readonly ArticleCard[], sections: readonly SectionRow[]): FrontPage {
  const onTop = new Set(top.map(({ id }) => id))
  const left = sections.map((section) => ({
    ...section,
    articles: section.articles.filter(({ id }) => !onTop.has(id)).slice(0, ROW_ARTICLES),
  }))
  const rows = left.filter(({ articles }) => articles.length >= ROW_MIN)
  const more = left
    .filter(({ articles }) => articles.length < ROW_MIN)
    .flatMap(({ articles }) => articles)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
  return { rows, more: more.slice(0, MORE_ARTICLES) }
}
