import type { Feed, FeedItem } from './feed'

/** JSON Feed 1.1. */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.description && { description: feed.description }),
    home_page_url: feed.pageUrl,
    feed_url: feed.url,
    language: feed.language,
    items: feed.items.map(toItem),
  })
}

function toItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    authors: [item.author],
    date_published: item.publishedAt.toISOString(),
    date_modified: item.updatedAt.toISOString(),
    content_html: item.html,
    ...(item.summary && { summary: item.summary }),
    ...(item.categories.length > 0 && { tags: item.categories }),
    ...(item.imageUrl && { image: item.imageUrl }),
  }
}
