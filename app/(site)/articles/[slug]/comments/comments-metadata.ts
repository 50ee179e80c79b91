import type { Metadata } from 'next'
import { getArticle } from '@/lib/articles/queries'
import { paths } from '@/lib/paths'
import { absoluteUrl } from '@/lib/site-url'
import { feedTypes } from '../../../feed-types'

/** A page of replies is a part of its article, and found by that. */
export async function commentsMetadata(slug: string): Promise<Metadata> {
  const article = await getArticle(slug)
  if (!article) return {}
  return {
    alternates: {
      canonical: absoluteUrl(paths.article(slug)),
      types: feedTypes({ title: `Replies to “${article.title}”`, base: paths.article(slug) }),
    },
    robots: { index: false },
  }
}
