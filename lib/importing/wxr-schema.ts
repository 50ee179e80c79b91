import { z } from 'zod'
import {
  element,
  label,
  list,
  mailDate,
  moment,
  plain,
  reference,
  slug,
  source,
} from '@/lib/importing/wxr-fields'

export const wxrAuthor = element({
  'wp:author_login': plain,
  'wp:author_email': plain,
  'wp:author_display_name': label,
}).transform((author) => ({
  login: author['wp:author_login'],
  email: author['wp:author_email'],
  name: author['wp:author_display_name'] || author['wp:author_login'],
}))

export const wxrCategory = element({
  'wp:category_nicename': slug,
  'wp:cat_name': label,
  'wp:category_parent': slug,
  'wp:category_description': label,
}).transform((category) => ({
  slug: category['wp:category_nicename'],
  name: category['wp:cat_name'],
  parentSlug: category['wp:category_parent'] || null,
  description: category['wp:category_description'],
}))

export const wxrTag = element({ 'wp:tag_slug': slug, 'wp:tag_name': label }).transform((tag) => ({
  slug: tag['wp:tag_slug'],
  name: tag['wp:tag_name'],
}))

const wxrTerm = element({ '@domain': plain, '@nicename': slug, '#text': label }).transform(
  (term) => ({ domain: term['@domain'], slug: term['@nicename'], name: term['#text'] }),
)

const wxrMeta = element({ 'wp:meta_key': plain, 'wp:meta_value': plain }).transform((meta) => ({
  key: meta['wp:meta_key'],
  value: meta['wp:meta_value'],
}))

/** Plug-ins keep orders and notes among the comments; those are nobody's replies. */
export const wxrComment = element({
  'wp:comment_id': plain.pipe(z.string().min(1)),
  'wp:comment_parent': reference,
  'wp:comment_author': label,
  'wp:comment_author_email': plain,
  'wp:comment_author_url': plain,
  'wp:comment_author_IP': plain,
  'wp:comment_date_gmt': moment,
  'wp:comment_date': moment,
  'wp:comment_content': source,
  'wp:comment_approved': plain.pipe(z.enum(['0', '1', 'spam', 'trash', 'post-trashed']).catch('0')),
  'wp:comment_type': plain
    .transform((type) => type || 'comment')
    .pipe(z.enum(['comment', 'pingback', 'trackback'])),
}).transform((comment) => ({
  id: comment['wp:comment_id'],
  parentId: comment['wp:comment_parent'],
  author: comment['wp:comment_author'],
  email: comment['wp:comment_author_email'],
  url: comment['wp:comment_author_url'],
  ip: comment['wp:comment_author_IP'],
  postedAt: comment['wp:comment_date_gmt'] ?? comment['wp:comment_date'],
  content: comment['wp:comment_content'],
  approved: comment['wp:comment_approved'],
  type: comment['wp:comment_type'],
}))

export const wxrItem = element({
  'wp:post_id': plain.pipe(z.string().min(1)),
  'wp:post_type': plain.pipe(z.enum(['post', 'page', 'attachment'])),
  title: label,
  link: plain,
  'wp:post_name': slug,
  'wp:status': plain,
  'wp:post_date_gmt': moment,
  'wp:post_date': moment,
  pubDate: mailDate,
  'wp:post_modified_gmt': moment,
  'dc:creator': plain,
  category: list(wxrTerm),
  'content:encoded': source,
  'excerpt:encoded': source,
  'wp:postmeta': list(wxrMeta),
  'wp:is_sticky': plain,
  'wp:comment_status': plain,
  'wp:post_password': plain,
  'wp:post_parent': reference,
  'wp:attachment_url': plain,
  'wp:comment': list(z.unknown()),
}).transform((item) => ({
  id: item['wp:post_id'],
  type: item['wp:post_type'],
  title: item.title,
  link: item.link,
  path: pathOf(item.link),
  slug: item['wp:post_name'],
  status: item['wp:status'],
  /** Drafts have no date in UTC; the site's own clock is then taken for UTC. */
  publishedAt: item['wp:post_date_gmt'] ?? item['wp:post_date'] ?? item.pubDate,
  modifiedAt: item['wp:post_modified_gmt'],
  creator: item['dc:creator'],
  categories: termsIn('category', item.category),
  tags: termsIn('post_tag', item.category),
  content: item['content:encoded'],
  excerpt: item['excerpt:encoded'],
  thumbnailId: metaIn(item['wp:postmeta'], '_thumbnail_id'),
  imageAlt: metaIn(item['wp:postmeta'], '_wp_attachment_image_alt') ?? '',
  isSticky: item['wp:is_sticky'] === '1',
  commentStatus: item['wp:comment_status'],
  password: item['wp:post_password'],
  parentId: item['wp:post_parent'],
  attachmentUrl: item['wp:attachment_url'] || null,
  comments: item['wp:comment'],
}))

function metaIn(meta: z.infer<typeof wxrMeta>[], wanted: string): string | null {
  return meta.find(({ key }) => key === wanted)?.value ?? null
}

function termsIn(domain: string, terms: z.infer<typeof wxrTerm>[]) {
  return terms.filter((term) => term.domain === domain).map(({ slug, name }) => ({ slug, name }))
}

/** What follows the host: where the item stood on the old site. */
function pathOf(link: string): string | null {
  if (!URL.canParse(link)) return null
  const { pathname, search } = new URL(link)
  return pathname + search
}
