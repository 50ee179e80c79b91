import { connection } from 'next/server'
import { EVERYTHING } from '@/lib/archives/archive'
import { getAuthor, getCategory, getTag, listNewestArticles } from '@/lib/archives/queries'
import type { PublicArticle } from '@/lib/articles/public'
import { ARTICLES_TAG, articleTag, SITE_TAG } from '@/lib/articles/tags'
import { type FeedItem, urnOf } from '@/lib/feeds/feed'
import { renderFeedBody } from '@/lib/html'
import { sharedAddress } from '@/lib/media/sources'
import { type FeedFormat, feedOf, paths } from '@/lib/paths'
import type { Site } from '@/lib/settings/public'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'
import { feedAnswer } from './feed-answer'
import { staticMarkup } from './static-markup'

type Kind = 'site' | 'category' | 'tag' | 'author'
/** Where the address has no part that changes, Next gives none. */
type Route = { params?: Promise<{ slug?: string }> }
type Followed = { id: string; title: string; description: string; base: string }

/** Articles in a feed, all of their text in it. */
const FEED_ARTICLES = 20

/** Answers with the newest articles of an archive. */
export function archiveFeed(kind: Kind, format: FeedFormat) {
  return async (_request: Request, { params }: Route): Promise<Response> => {
    await connection()
    const { slug = '' } = (await params) ?? {}
    const site = await getSite()
    const followed = await FIND[kind](decodeURIComponent(slug), site)
    if (!followed) return new Response(null, { status: 404 })
    const { id, title, description, base } = followed
    const articles = await listNewestArticles(id, FEED_ARTICLES)
    const items = await Promise.all(articles.map(toItem))
    const feed = {
      ...{ title, description, items },
      url: absoluteUrl(feedOf(base, format)),
      pageUrl: absoluteUrl(base),
      language: site.language,
      updatedAt: items.length > 0 ? latest(items.map(({ updatedAt }) => updatedAt)) : null,
    }
    return feedAnswer(format, feed, [
      ...[SITE_TAG, ARTICLES_TAG],
      ...articles.map((article) => articleTag(article.id)),
    ])
  }
}

const FIND: Record<Kind, (slug: string, site: Site) => Promise<Followed | null>> = {
  site: async (_slug, { title, tagline }) => ({
    ...{ id: EVERYTHING, title, description: tagline, base: paths.home },
  }),
  category: async (slug, site) => {
    const found = await getCategory(slug)
    return found && named({ ...found, base: paths.category(slug) }, site)
  },
  tag: async (slug, site) => {
    const found = await getTag(slug)
    return found && named({ ...found, description: '', base: paths.tag(slug) }, site)
  },
  author: async (slug, site) => {
    const found = await getAuthor(slug)
    return found && named({ ...found, description: found.bio, base: paths.author(slug) }, site)
  },
}

function named(
  { id, name, description, base }: { id: string; name: string; description: string; base: string },
  site: Site,
): Followed {
  return { id, title: `${name} — ${site.title}`, description, base }
}

async function toItem(article: PublicArticle): Promise<FeedItem> {
  const { id, slug, title, author, category, tags, publishedAt, contentChangedAt } = article
  const url = absoluteUrl(paths.article(slug))
  return {
    ...{ id: urnOf(id), url, title, publishedAt },
    author: { name: author.name, url: absoluteUrl(paths.author(author.slug)) },
    summary: article.excerpt || article.standfirst,
    html: await staticMarkup(renderFeedBody(article, url)),
    updatedAt: latest([publishedAt, contentChangedAt]),
    categories: [category, ...tags].map(({ name }) => name),
    ...(article.imageUrl && { imageUrl: absoluteUrl(sharedAddress(article.imageUrl)) }),
  }
}

function latest(dates: Date[]): Date {
  return new Date(Math.max(...dates.map((date) => date.getTime())))
}
