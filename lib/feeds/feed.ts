/** Something to subscribe to, before it is written in one of three formats. */
export type Feed = {
  title: string
  description: string
  /** Where this feed is. */
  url: string
  /** The page that it follows. */
  pageUrl: string
  language: string
  /** Null: nothing has happened yet. */
  updatedAt: Date | null
  items: FeedItem[]
}

export type FeedItem = {
  /** The same wherever the site moves to. */
  id: string
  url: string
  title: string
  author: { name: string; url?: string }
  /** A sentence or two in plain words; empty where the whole is as short. */
  summary: string
  /** All of it: markup made by React of what was parsed, never of anybody's text itself. */
  html: string
  publishedAt: Date
  updatedAt: Date
  categories: string[]
  imageUrl?: string
  /** What it answers (RFC 4685). */
  inReplyTo?: { id: string; url: string }
}

export function urnOf(id: string): string {
  return `urn:uuid:${id}`
}
