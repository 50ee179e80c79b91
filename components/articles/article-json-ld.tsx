import type { PublicArticle } from '@/lib/articles/public'
import { isoWithOffset } from '@/lib/clock'
import { jsonLd } from '@/lib/json-ld'
import { paths } from '@/lib/paths'
import type { Site } from '@/lib/settings/public'

type Props = { article: PublicArticle; site: Site; url: string }

/** schema.org NewsArticle. */
export function ArticleJsonLd({ article, site, url }: Props) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    url,
    mainEntityOfPage: url,
    ...(article.imageUrl && { image: [new URL(article.imageUrl, url).href] }),
    datePublished: isoWithOffset(article.publishedAt, site.timeZone),
    dateModified: isoWithOffset(article.contentChangedAt, site.timeZone),
    inLanguage: article.language ?? site.language,
    articleSection: article.category.name,
    keywords: article.tags.map(({ name }) => name),
    commentCount: article.commentCount,
    author: {
      '@type': 'Person',
      name: article.author.name,
      url: new URL(paths.author(article.author.slug), url).href,
    },
    publisher: { '@type': 'Organization', name: site.publisherName || site.title },
  }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, with every bracket escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(data) }} />
}
