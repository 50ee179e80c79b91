/** Cache tags: what a page depends on and what a change expires. Built here and nowhere else. */
export const SITE_TAG = 'site'

/** Any list of articles: front page, archives, related posts. */
export const ARTICLES_TAG = 'articles'

export function articleTag(articleId: string): string {
  return `article:${articleId}`
}
