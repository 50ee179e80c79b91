import type { Metadata } from 'next'
import { getArticle } from '@/lib/articles/queries'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl, siteUrl } from '@/lib/site-url'
import { ArticlePage } from './article-page'
import { commentFeeds } from './comment-feeds'

export const instant = false

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = decodeURIComponent((await params).slug)
  const [article, site] = await Promise.all([getArticle(slug), getSite()])
  if (!article) return {}
  const url = absoluteUrl(paths.article(slug))
  const description = article.excerpt || article.standfirst
  return {
    metadataBase: new URL(siteUrl()),
    // The title is the form's: see ArticlePage.
    description,
    alternates: { canonical: url, types: commentFeeds(slug) },
    openGraph: {
      type: 'article',
      title: article.title,
      description,
      url,
      siteName: site.title,
      publishedTime: article.publishedAt.toISOString(),
      section: article.category.name,
      ...(article.imageUrl && { images: [{ url: article.imageUrl, alt: article.imageAlt }] }),
    },
  }
}

export default async function Page({ params }: Props) {
  return (
    <ArticlePage
      slug={decodeURIComponent((await params).slug)}
      view={{ order: 'oldest', page: 1 }}
    />
  )
}
