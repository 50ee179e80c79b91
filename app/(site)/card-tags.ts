import { articleTag } from '@/lib/articles/tags'
import { commentsTag } from '@/lib/comments/tags'

/** What a page depends on that shows these articles as cards, with the number of their replies. */
export function cardTags(articles: { id: string }[]): string[] {
  return articles.flatMap(({ id }) => [articleTag(id), commentsTag(id)])
}
