import type { CommentKind, CommentStatus } from '@/lib/database/generated/enums'
import { type OrderedComment, orderComments } from '@/lib/importing/comment-order'
import { toReplySource } from '@/lib/importing/comment-text'
import { count, type ImportReport, note } from '@/lib/importing/report'
import type { WxrComment } from '@/lib/importing/wxr'
import { safeHttpUrl } from '@/lib/website'

/** WordPress's own limits; the database repeats them for imports. Bytes. */
const MAX_BYTES = { name: 245, url: 800, text: 65_525 }

const NOBODY = 'Anonymous'

const STATUS: Record<WxrComment['approved'], CommentStatus> = {
  '1': 'APPROVED',
  '0': 'PENDING',
  spam: 'SPAM',
  trash: 'TRASHED',
  'post-trashed': 'TRASHED',
}

const KIND: Record<WxrComment['type'], CommentKind> = {
  comment: 'COMMENT',
  pingback: 'PINGBACK',
  trackback: 'TRACKBACK',
}

export type PlannedComment = {
  importKey: string
  parentKey: string | null
  kind: CommentKind
  status: CommentStatus
  authorName: string
  authorUrl: string | null
  text: string
  /** Null: as old as its article. */
  createdAt: Date | null
  /** For the private half, and for nothing else. */
  email: string | null
}

type Run = {
  /** The import key of a number. */
  keyOf: (id: string) => string
  /** False when a comment of that number was planned before. */
  isNew: (id: string) => boolean
  report: ImportReport
}

/** The comments of one article, parents first. */
export function planComments(comments: WxrComment[], run: Run): PlannedComment[] {
  const written = comments.flatMap((comment) => {
    const text = toReplySource(comment.content)
    const problem = run.isNew(comment.id) ? problemOf(text) : 'It is there twice.'
    if (!problem) return [{ ...comment, content: text }]
    count(run.report, 'comments', 'skipped')
    note(run.report, nameOf(comment), problem)
    return []
  })
  return orderComments(written).map((comment) => planComment(comment, run))
}

function planComment(comment: OrderedComment, { keyOf, report }: Run): PlannedComment {
  if (comment.lost) note(report, nameOf(comment), LOST[comment.lost])
  return {
    importKey: keyOf(comment.id),
    parentKey: comment.parentId && keyOf(comment.parentId),
    kind: KIND[comment.type],
    status: STATUS[comment.approved],
    authorName: authorName(comment, report),
    authorUrl: authorUrl(comment, report),
    text: comment.content,
    createdAt: comment.postedAt,
    email: comment.email || null,
  }
}

const LOST = {
  missing: 'The comment it answers was not imported: it stands at the top.',
  circle: 'It answers itself through its own answers: it stands at the top.',
}

function problemOf(text: string): string | null {
  if (text === '') return 'It has no text.'
  return Buffer.byteLength(text) > MAX_BYTES.text ? 'Its text is too long.' : null
}

/** A name that shows the address would publish it. */
function authorName(comment: WxrComment, report: ImportReport): string {
  const name = firstBytes(comment.author.replace(/\s+/g, ' ').trim(), MAX_BYTES.name)
  const { email } = comment
  const isAddress = email !== '' && name.toLowerCase().includes(email.toLowerCase())
  if (isAddress) note(report, nameOf(comment), `Its name showed an e-mail address: now ${NOBODY}.`)
  return isAddress || name === '' ? NOBODY : name
}

function authorUrl(comment: WxrComment, report: ImportReport): string | null {
  const url = safeHttpUrl(comment.url)
  if (url && Buffer.byteLength(url) <= MAX_BYTES.url) return url
  if (comment.url) note(report, nameOf(comment), 'Its website is no web address: left out.')
  return null
}

function firstBytes(text: string, max: number): string {
  let kept = ''
  for (const letter of text) {
    if (Buffer.byteLength(kept + letter) > max) break
    kept += letter
  }
  return kept
}

function nameOf({ id }: WxrComment): string {
  return `comment ${id}`
}
