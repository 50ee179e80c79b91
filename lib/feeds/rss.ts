import type { Feed, FeedItem } from './feed'
import { toXml } from './xml'

/** RSS 2.0. Its `author` is an e-mail address, so the name is `dc:creator`. */
export function toRss(feed: Feed): string {
  return toXml('rss', {
    '@version': '2.0',
    '@xmlns:atom': 'http://www.w3.org/2005/Atom',
    '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    channel: {
      title: feed.title,
      link: feed.pageUrl,
      description: feed.description || feed.title,
      language: feed.language,
      ...(feed.updatedAt && { lastBuildDate: feed.updatedAt.toUTCString() }),
      'atom:link': { '@rel': 'self', '@type': 'application/rss+xml', '@href': feed.url },
      item: feed.items.map(toItem),
    },
  })
}

function toItem(item: FeedItem) {
  return {
    title: item.title,
    link: item.url,
    guid: { '@isPermaLink': 'false', '#text': item.id },
    'dc:creator': item.author.name,
    pubDate: item.publishedAt.toUTCString(),
    category: item.categories,
    description: item.summary || item.html,
    ...(item.summary && { 'content:encoded': item.html }),
  }
}
