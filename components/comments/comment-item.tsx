import { formatMoment, formatTimeSince, isoWithOffset } from '@/lib/clock'
import type { ThreadNode } from '@/lib/comments/thread'
import { commentAnchor, paths } from '@/lib/paths'
import { safeWebsite } from '@/lib/website'
import { Avatar } from './avatar'
import { GuestText } from './guest-text'
import { InReplyTo } from './in-reply-to'
import { ReplyInPlace } from './reply-in-place'
import { ReportLink } from './report-link'
import { StaffBadge } from './staff-badge'

export type ThreadSettings = {
  articleId: string
  slug: string
  timeZone: string
  language: string
  canReply: boolean
  /** Levels that are indented. */
  threadDepth: number
  threadsPerPage: number
}

type Props = {
  node: ThreadNode
  settings: ThreadSettings
  /** 1 at the top of a thread. */
  level: number
}

/** One reply, or the place of a removed one. Its answers come after it, in the list. */
export function CommentItem({ node, settings, level }: Props) {
  const { comment } = node
  const anchor = commentAnchor(node.id)
  if (!comment) {
    return (
      <article id={anchor} className="py-4 text-comment text-ink-3">
        <p>This reply was removed.</p>
      </article>
    )
  }
  const { articleId, slug, timeZone, language, canReply } = settings
  const website = comment.authorUrl && safeWebsite(comment.authorUrl)
  const report = <ReportLink commentId={comment.id} authorName={comment.authorName} />
  return (
    <article id={anchor} aria-labelledby={`${anchor}-author`} className="scroll-mt-4 py-4">
      <header className="flex items-center gap-3 font-sans">
        <Avatar name={comment.authorName} seed={comment.avatarSeed} />
        <div className="min-w-0">
          <p id={`${anchor}-author`} className="font-semibold break-words" dir="auto">
            {website ? (
              <a href={website} rel="ugc nofollow noopener noreferrer" className="hover:underline">
                {comment.authorName}
              </a>
            ) : (
              comment.authorName
            )}
            {comment.isStaff && <StaffBadge />}
          </p>
          <p className="text-meta text-ink-3">
            <a href={paths.permalink(comment.id)} className="hover:underline">
              <time dateTime={isoWithOffset(comment.createdAt, timeZone)}>
                {formatMoment(comment.createdAt, timeZone, language)}
              </time>
            </a>
            {comment.editedAt && (
              <>
                {' · edited '}
                <time dateTime={isoWithOffset(comment.editedAt, timeZone)}>
                  {formatTimeSince(comment.createdAt, comment.editedAt, timeZone, language)}
                </time>
              </>
            )}
            <InReplyTo node={node} level={level} />
          </p>
        </div>
      </header>
      <div className="prose prose-reply mt-3" dir="auto">
        <GuestText source={comment.text} />
      </div>
      {canReply ? (
        <ReplyInPlace
          articleId={articleId}
          commentId={comment.id}
          authorName={comment.authorName}
          href={paths.reply(slug, comment.id)}
        >
          {report}
        </ReplyInPlace>
      ) : (
        <p className="no-print mt-2 font-sans text-meta">{report}</p>
      )}
    </article>
  )
}
