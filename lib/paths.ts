import type { Month } from '@/lib/archives/archive'
import type { ThreadView } from '@/lib/comments/thread-page'

/** Every address of the site, in one place. */
export const paths = {
  home: '/',
  article: (slug: string) => `/articles/${slug}`,
  comments: (slug: string, { order, page }: ThreadView) => {
    const parts = [order !== 'oldest' && order, page > 1 && page].filter((part) => part !== false)
    return [`/articles/${slug}`, ...(parts.length > 0 ? ['comments', ...parts] : [])].join('/')
  },
  reply: (slug: string, commentId: string) => `/articles/${slug}/reply/${commentId}`,
  editReply: (slug: string, commentId: string) => `/articles/${slug}/edit/${commentId}`,
  permalink: (commentId: string) => `/c/${commentId}`,
  report: (commentId: string) => `/c/${commentId}/report`,
  category: (slug: string) => `/category/${slug}`,
  tag: (slug: string) => `/tag/${slug}`,
  author: (slug: string) => `/author/${slug}`,
  month: ({ year, month }: Month) => `/archive/${year}/${String(month).padStart(2, '0')}`,
  search: '/search',
  sitemap: '/sitemap.xml',
  sitemapPart: (name: string) => `/sitemaps/${name}.xml`,
  newsSitemap: '/news-sitemap.xml',
  startStamp: (articleId: string) => `/api/comments/stamp?article=${articleId}`,
  privacy: '/privacy',
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  invitation: (token: string) => `/sign-in/invitation?token=${token}`,
  /** Where everybody begins. */
  admin: '/admin',
  account: '/admin/account',
  settings: '/admin/settings',
  people: '/admin/people',
  person: (id: string) => `/admin/people/${id}`,
  articles: '/admin/articles',
  autosaveArticle: '/admin/articles/autosave',
  deskArticle: (id: string) => `/admin/articles/${id}`,
  deskHistory: (id: string, entryId?: string) =>
    `/admin/articles/${id}/history${entryId ? `?entry=${entryId}` : ''}`,
  preview: (token: string) => `/preview/${token}`,
  media: '/admin/media',
  mediaPicture: (id: string) => `/admin/media/${id}`,
  mediaFiles: '/admin/media/files',
  mediaSearch: (q: string) => `/admin/media/search?q=${encodeURIComponent(q)}`,
  desk: '/admin/comments',
  rules: '/admin/rules',
  restoreRules: (changeId: string) => `/admin/rules?restore=${changeId}`,
  olderRuleChanges: (changeId: string) => `/admin/rules?before=${changeId}#history`,
  deskComment: (id: string) => `/admin/comments/${id}`,
  deskEvents: '/admin/events',
  deskCounts: '/admin/counts',
  deskMatching: (query: string, ids: string[]) => `/admin/matching?${query}&ids=${ids.join()}`,
  deskErase: (status: string) => `/admin/comments/erase?status=${status}`,
  deskBulk: (jobId: string) => `/admin/comments/bulk/${jobId}`,
  deskBulkNew: (query: string) => `/admin/comments/bulk?${query}`,
} as const

export type FeedFormat = 'xml' | 'atom' | 'json'

/** Where a comment stands on its page. */
export function commentAnchor(commentId: string): string {
  return `comment-${commentId}`
}

/** The page after the first of a list: `/category/world/page/2`. */
export function pageOf(base: string, page: number): string {
  return page > 1 ? `${base === '/' ? '' : base}/page/${page}` : base
}

/** The feed of what a page shows: `/category/world/feed.xml`. */
export function feedOf(base: string, format: FeedFormat): string {
  return `${base === '/' ? '' : base}/feed.${format}`
}
