import { Avatar } from '@/components/comments/avatar'
import { GuestText } from '@/components/comments/guest-text'
import { formatMoment, isoWithOffset } from '@/lib/clock'
import type { DeskComment } from '@/lib/moderation/public'
import { paths } from '@/lib/paths'
import { DecisionButtons } from './decision-buttons'
import { ReasonList } from './reason-list'
import { ReportList } from './report-list'

type Props = { comment: DeskComment; timeZone: string; language: string }

/** One comment in the queue. The e-mail address is not among what is given. */
export function DeskCard({ comment, timeZone, language }: Props) {
  const { id, authorName, parent, article } = comment
  return (
    <article aria-labelledby={`desk-${id}`} className="border border-rule bg-surface p-4 sm:p-5">
      <header className="flex items-center gap-3 font-sans">
        <Avatar name={authorName} seed={comment.avatarSeed} />
        <div className="min-w-0">
          <h2 id={`desk-${id}`} className="font-semibold break-words" dir="auto">
            {authorName}
          </h2>
          <p className="text-meta text-ink-3">
            <a href={paths.deskComment(id)} className="link">
              <time dateTime={isoWithOffset(comment.createdAt, timeZone)}>
                {formatMoment(comment.createdAt, timeZone, language)}
              </time>
            </a>{' '}
            on{' '}
            <a href={paths.article(article.slug)} className="link" dir="auto">
              {article.title}
            </a>
          </p>
        </div>
      </header>
      {parent && (
        <p className="mt-3 border-s-2 border-rule ps-3 font-sans text-meta text-ink-3" dir="auto">
          In reply to {parent.authorName}: {snippet(parent.text)}
        </p>
      )}
      <div className="prose prose-reply mt-3" dir="auto">
        <GuestText source={comment.text} />
      </div>
      <ReasonList reasons={comment.reasons} />
      <ReportList comment={comment} />
      <div className="mt-4">
        <DecisionButtons
          commentId={id}
          version={comment.version}
          status={comment.status}
          authorName={authorName}
        />
      </div>
    </article>
  )
}

/** Code points, not UTF-16 units: an emoji is not cut in two. */
function snippet(text: string): string {
  const points = [...text.replace(/\s+/g, ' ')]
  return points.length > 120 ? `${points.slice(0, 119).join('')}…` : points.join('')
}
