import { slugOf } from '@/lib/articles/slug'
import { formatDay } from '@/lib/clock'
import type { ArticleStatus } from '@/lib/database/generated/enums'
import { excerptOf, htmlToPlainText } from '@/lib/html'
import { type ImportReport, note } from '@/lib/importing/report'
import type { WxrItem } from '@/lib/importing/wxr'
import { safeHttpUrl } from '@/lib/website'

/** The database repeats it. Characters. */
const TITLE_MAX = 500

/** Long enough for a card, short enough for a search result. Characters. */
const EXCERPT_MAX = 160

const STATUS: Record<string, ArticleStatus> = {
  publish: 'PUBLISHED',
  future: 'SCHEDULED',
  draft: 'DRAFT',
  pending: 'DRAFT',
  'auto-draft': 'DRAFT',
}

/** What an export says about an article, and a later one may say anew. */
export type ArticleFields = {
  title: string
  excerpt: string
  source: string
  format: 'HTML'
  status: ArticleStatus
  publishedAt: Date | null
  contentChangedAt: Date
  commentsOpen: boolean
  imageUrl: string | null
  imageAlt: string
  imageCaption: string
}

export function planFields(
  item: WxrItem,
  attachments: Map<string, WxrItem>,
  report: ImportReport,
): ArticleFields {
  const { status, because } = decideStatus(item)
  if (because) note(report, nameOf(item), `${because} It is a draft here.`)
  return {
    title: titleOf(item),
    excerpt: textOf(item.excerpt) || excerptOf(item.content, 'HTML', EXCERPT_MAX),
    source: item.content,
    format: 'HTML',
    status,
    publishedAt: item.publishedAt,
    // Without any date it was never dated again either: the same answer in every run.
    contentChangedAt: item.modifiedAt ?? item.publishedAt ?? new Date(0),
    commentsOpen: item.commentStatus !== 'closed',
    ...planImage(item, attachments, report),
  }
}

/** The address it wants; whether that is still free is another question. */
export function wantedSlug(item: WxrItem): string {
  return slugOf(item.slug, item.title, `${item.type}-${item.id}`)
}

/** How the report calls it. */
export function nameOf(item: WxrItem): string {
  return `${item.type} ${item.id} “${titleOf(item)}”`
}

/** Nothing becomes public here that was not public to everybody there. */
function decideStatus(item: WxrItem): { status: ArticleStatus; because?: string } {
  if (item.password) return { status: 'DRAFT', because: 'It was protected by a password.' }
  if (item.status === 'private') return { status: 'DRAFT', because: 'It was private.' }
  const status = STATUS[item.status]
  if (!status) return { status: 'DRAFT', because: `It was “${item.status}”.` }
  const isDated = item.publishedAt !== null || status === 'DRAFT'
  return isDated ? { status } : { status: 'DRAFT', because: 'It has no date.' }
}

function titleOf(item: WxrItem): string {
  const title = [...item.title.replace(/\s+/g, ' ')].slice(0, TITLE_MAX).join('').trim()
  if (title) return title
  const when = item.publishedAt && formatDay(item.publishedAt, 'UTC', 'en')
  return `Untitled, ${when ?? wantedSlug(item)}`
}

/** Only the address is kept: the file stays on the old site. */
function planImage(item: WxrItem, attachments: Map<string, WxrItem>, report: ImportReport) {
  const none = { imageUrl: null, imageAlt: '', imageCaption: '' }
  if (!item.thumbnailId) return none
  const image = attachments.get(item.thumbnailId)
  const imageUrl = image?.attachmentUrl ?? ''
  if (!image || !safeHttpUrl(imageUrl)) {
    note(report, nameOf(item), 'Its featured image is not in the export.')
    return none
  }
  return { imageUrl, imageAlt: image.imageAlt || image.title, imageCaption: textOf(image.excerpt) }
}

function textOf(html: string): string {
  return htmlToPlainText(html, 'HTML').replace(/\s+/g, ' ').trim()
}
