import type {
  BreadcrumbList,
  Comment as CommentThing,
  NewsArticle,
  Organization,
  Person,
  ProfilePage,
  WebSite,
} from 'schema-dts'
import type { Author } from '@/lib/archives/public'
import type { PublicArticle } from '@/lib/articles/public'
import { isoWithOffset } from '@/lib/clock'
import type { PublicComment } from '@/lib/comments/public'
import { sharedAddress } from '@/lib/media/sources'
import { paths } from '@/lib/paths'
import type { Site } from '@/lib/settings/public'
import { absoluteUrl } from '@/lib/site-url'
import { guestPlainText, parseGuestText } from '@/lib/text'

/** What search engines are told (schema.org). Each says only what stands on its page. */
export function newsArticle(
  article: PublicArticle,
  comments: PublicComment[],
  site: Site,
): NewsArticle {
  const url = absoluteUrl(paths.article(article.slug))
  const description = article.excerpt || article.standfirst
  return {
    '@type': 'NewsArticle',
    '@id': url,
    headline: article.title,
    ...(description && { description }),
    url,
    mainEntityOfPage: url,
    ...(article.imageUrl && { image: [absoluteUrl(sharedAddress(article.imageUrl))] }),
    datePublished: isoWithOffset(article.publishedAt, site.timeZone),
    dateModified: isoWithOffset(article.contentChangedAt, site.timeZone),
    inLanguage: article.language ?? site.language,
    articleSection: article.category.name,
    keywords: article.tags.map(({ name }) => name),
    author: person(article.author),
    publisher: organization(site),
    commentCount: article.commentCount,
    ...(comments.length > 0 && { comment: comments.map((reply) => comment(reply, site)) }),
  }
}

function comment({ id, text, authorName, createdAt }: PublicComment, site: Site): CommentThing {
  return {
    '@type': 'Comment',
    text: guestPlainText(parseGuestText(text)),
    author: { '@type': 'Person', name: authorName },
    dateCreated: isoWithOffset(createdAt, site.timeZone),
    url: absoluteUrl(paths.permalink(id)),
  }
}

function person({ slug, name }: { slug: string; name: string }) {
  return { '@type': 'Person', name, url: absoluteUrl(paths.author(slug)) } satisfies Person
}

export function organization(site: Site): Organization {
  return {
    '@type': 'Organization',
    name: site.publisherName || site.title,
    url: site.publisherUrl ?? absoluteUrl(paths.home),
    ...(site.publisherLogo && { logo: absoluteUrl(site.publisherLogo) }),
  }
}

/** The search box of the site, for those who show one themselves. */
export function webSite(site: Site): WebSite {
  const action = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absoluteUrl(paths.search)}?q={search_term_string}`,
    },
    // Their own way to say which part is typed; the vocabulary has no place for it.
    'query-input': 'required name=search_term_string',
  } as const
  return {
    '@type': 'WebSite',
    name: site.title,
    ...(site.tagline && { description: site.tagline }),
    url: absoluteUrl(paths.home),
    inLanguage: site.language,
    publisher: organization(site),
    potentialAction: action,
  }
}

export function profilePage(author: Author): ProfilePage {
  return {
    '@type': 'ProfilePage',
    mainEntity: {
      ...person(author),
      ...(author.bio && { description: author.bio }),
      ...(author.section && { jobTitle: author.section }),
      ...(author.organisation && {
        worksFor: { '@type': 'Organization', name: author.organisation },
      }),
    },
  }
}

/** The way from the front page to a page, each step with its address. */
export function breadcrumbs(steps: { name: string; path: string }[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(path),
    })),
  }
}
