/** The public replies of one article, and their number wherever it is shown. */
export function commentsTag(articleId: string): string {
  return `comments:${articleId}`
}
