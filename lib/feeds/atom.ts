import type { Feed, FeedItem } from './feed'
import { toXml } from './xml'

/** What `updated` says, which has to be there (RFC 4287 4.1.1), when nothing has happened yet. */
const NEVER = new Date(0)

/** Atom (RFC 4287) with threads (RFC 4685). */
export function toAtom(feed: Feed): string {
  return toXml('feed', {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xmlns:thr': 'http://purl.org/syndication/thread/1.0',
    '@xml:lang': feed.language,
    id: feed.url,
    title: feed.title,
    ...(feed.description && { subtitle: feed.description }),
    updated: (feed.updatedAt ?? NEVER).toISOString(),
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.url },
      { '@rel': 'alternate', '@type': 'text/html', '@href': feed.pageUrl },
    ],
    entry: feed.items.map(toEntry),
  })
}

function toEntry({ author, inReplyTo, ...item }: FeedItem) {
  return {
    id: item.id,
    title: item.title,
    updated: item.updatedAt.toISOString(),
    published: item.publishedAt.toISOString(),
    author: { name: author.name, ...(author.url && { uri: author.url }) },
    link: { '@rel': 'alternate', '@type': 'text/html', '@href': item.url },
    category: item.categories.map((term) => ({ '@term': term })),
    ...(inReplyTo && {
      'thr:in-reply-to': { '@ref': inReplyTo.id, '@type': 'text/html', '@href': inReplyTo.url },
    }),
    ...(item.summary && { summary: item.summary }),
    content: { '@type': 'html', '#text': item.html },
  }
}
