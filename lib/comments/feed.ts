import { XMLBuilder } from 'fast-xml-parser'

/** The replies of an article as something to subscribe to. */
export type CommentFeed = {
  title: string
  articleId: string
  articleUrl: string
  /** Where this feed is. */
  url: string
  language: string
  updatedAt: Date
  replies: FeedReply[]
}

export type FeedReply = {
  id: string
  url: string
  authorName: string
  /** Markup made by React of what was parsed: never of a guest's text itself. */
  html: string
  createdAt: Date
  /** Null: it answers the article. */
  parent: { id: string; url: string } | null
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' })

/** RSS 2.0. Its `author` is an e-mail address, so the name is `dc:creator`. */
export function toRss(feed: CommentFeed): string {
  return toXml('rss', {
    '@version': '2.0',
    '@xmlns:atom': 'http://www.w3.org/2005/Atom',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    channel: {
      title: feed.title,
      link: feed.articleUrl,
      description: feed.title,
      language: feed.language,
      lastBuildDate: feed.updatedAt.toUTCString(),
      'atom:link': { '@rel': 'self', '@type': 'application/rss+xml', '@href': feed.url },
      item: feed.replies.map((reply) => ({
        title: titleOf(reply),
        link: reply.url,
        guid: { '@isPermaLink': 'false', '#text': urn(reply.id) },
        'dc:creator': reply.authorName,
        pubDate: reply.createdAt.toUTCString(),
        description: reply.html,
      })),
    },
  })
}

/** Atom (RFC 4287) with threads (RFC 4685). */
export function toAtom(feed: CommentFeed): string {
  return toXml('feed', {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xmlns:thr': 'http://purl.org/syndication/thread/1.0',
    '@xml:lang': feed.language,
    id: feed.url,
    title: feed.title,
    updated: feed.updatedAt.toISOString(),
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.url },
      { '@rel': 'alternate', '@type': 'text/html', '@href': feed.articleUrl },
    ],
    entry: feed.replies.map((reply) => ({
      id: urn(reply.id),
      title: titleOf(reply),
      updated: reply.createdAt.toISOString(),
      published: reply.createdAt.toISOString(),
      author: { name: reply.authorName },
      link: { '@rel': 'alternate', '@type': 'text/html', '@href': reply.url },
      'thr:in-reply-to': {
        '@ref': urn(reply.parent?.id ?? feed.articleId),
        '@type': 'text/html',
        '@href': reply.parent?.url ?? feed.articleUrl,
      },
      content: { '@type': 'html', '#text': reply.html },
    })),
  })
}

/** JSON Feed 1.1. */
export function toJsonFeed(feed: CommentFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.articleUrl,
    feed_url: feed.url,
    language: feed.language,
    items: feed.replies.map((reply) => ({
      id: urn(reply.id),
      url: reply.url,
      title: titleOf(reply),
      authors: [{ name: reply.authorName }],
      date_published: reply.createdAt.toISOString(),
      content_html: reply.html,
    })),
  })
}

function titleOf({ authorName }: FeedReply): string {
  return `Reply by ${authorName}`
}

/** The same wherever the site moves to. */
function urn(id: string): string {
  return `urn:uuid:${id}`
}

function toXml(root: string, content: object): string {
  const xml = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    [root]: content,
  })
  return xml.replace(NOT_XML, '')
}

/** Whatever XML 1.0 has no way to write, not even escaped (section 2.2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
