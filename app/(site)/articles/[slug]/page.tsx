import type { Metadata } from 'next'
import type { PublicArticle } from '@/lib/articles/public'
import { getArticle } from '@/lib/articles/queries'
import { isoWithOffset } from '@/lib/clock'
import { sharedAddress } from '@/lib/media/sources'
import { paths } from '@/lib/paths'
import type { Site } from '@/lib/settings/public'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl, siteUrl } from '@/lib/site-url'
import { feedTypes } from '../../feed-types'
import { ArticlePage } from './article-page'

export const instant = false

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = decodeURIComponent((await params).slug)
  const [article, site] = await Promise.all([getArticle(slug), getSite()])
  if (!article) return {}
  const url = absoluteUrl(paths.article(slug))
  return {
    metadataBase: new URL(siteUrl()),
    // The title is the form's: see ArticlePage.
    description: article.excerpt || article.standfirst,
    alternates: {
      canonical: url,
      types: feedTypes(
        { title: `Replies to “${article.title}”`, base: paths.article(slug) },
        { title: site.title, base: paths.home },
      ),
    },
    openGraph: openGraph(article, site, url),
    twitter: { card: article.imageUrl ? 'summary_large_image' : 'summary' },
  }
}

function openGraph(article: PublicArticle, site: Site, url: string): Metadata['openGraph'] {
  const { title, author, category, tags, imageUrl, imageAlt } = article
  return {
    ...{ type: 'article', title, url, siteName: site.title },
    description: article.excerpt || article.standfirst,
    publishedTime: isoWithOffset(article.publishedAt, site.timeZone),
    modifiedTime: isoWithOffset(article.contentChangedAt, site.timeZone),
    authors: [absoluteUrl(paths.author(author.slug))],
    section: category.name,
    tags: tags.map(({ name }) => name),
    locale: (article.language ?? site.language).replace('-', '_'),
    ...(imageUrl && { images: [{ url: sharedAddress(imageUrl), alt: imageAlt }] }),
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
