import { Avatar } from '@/components/comments/avatar'
import { formatMoment, isoWithOffset } from '@/lib/clock'
import type { DeskComment, PersonHistory } from '@/lib/moderation/public'
import { paths } from '@/lib/paths'
import { CardText } from './card-text'
import { DecisionButtons } from './decision-buttons'
import { HistoryNote } from './history-note'
import { MoreOfThis } from './more-of-this'
import { ReasonList } from './reason-list'
import { ReportList } from './report-list'
import { StatusWord } from './status-word'

type Props = {
  comment: DeskComment
  /** What else this person wrote; undefined where that is nothing. */
  history: PersonHistory | undefined
  timeZone: string
  language: string
}

/** One comment at the desk, always in the same order. The e-mail address is not among what is given. */
export function DeskCard({ comment, history, timeZone, language }: Props) {
  const { id, authorName, parent, article } = comment
  return (
    <article aria-labelledby={`desk-${id}`} className="desk-card">
      <header className="flex items-center gap-3 font-sans">
        <Avatar name={authorName} seed={comment.avatarSeed} />
        <div className="min-w-0">
          <h2 id={`desk-${id}`} className="font-semibold break-words" dir="auto">
            {authorName}
          </h2>
          <p className="text-meta text-ink-3">
            <StatusWord status={comment.status} />
            {' · '}
            <HistoryNote commentId={id} history={history} />
            {' · '}
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
      <CardText comment={comment} />
      <ReasonList reasons={comment.reasons} />
      <ReportList comment={comment} />
      <div className="desk-actions">
        <DecisionButtons
          commentId={id}
          version={comment.version}
          status={comment.status}
          authorName={authorName}
        />
        <MoreOfThis comment={comment} />
      </div>
    </article>
  )
}

/** Code points, not UTF-16 units: an emoji is not cut in two. */
function snippet(text: string): string {
  const points = [...text.replace(/\s+/g, ' ')]
  return points.length > 120 ? `${points.slice(0, 119).join('')}…` : points.join('')
}
