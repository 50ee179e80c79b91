import { Avatar } from '@/components/comments/avatar'
import { StaffBadge } from '@/components/comments/staff-badge'
import type { DeskComment, PersonHistory } from '@/lib/moderation/public'
import { paths } from '@/lib/paths'
import { CardText } from './card-text'
import { DecisionButtons } from './decision-buttons'
import { HistoryNote } from './history-note'
import { Moment } from './moment'
import { MoreOfThis } from './more-of-this'
import { PanelLink } from './panel-link'
import { ReasonList } from './reason-list'
import { ReportList } from './report-list'
import { snippet } from './snippet'
import { StatusWord } from './status-word'

type Props = {
  comment: DeskComment
  /** What else this person wrote; undefined where that is nothing. */
  history: PersonHistory | undefined
  timeZone: string
  language: string
  /** Tells it from the same comment elsewhere on the page. */
  scope?: string
}

/** One comment at the desk, always in the same order. The e-mail address is not among what is given. */
export function DeskCard({ comment, history, timeZone, language, scope = 'desk' }: Props) {
  const { id, authorName, parent, article } = comment
  const heading = `${scope}-${id}`
  return (
    <article aria-labelledby={heading} className="desk-card">
      <header className="flex items-center gap-3 font-sans">
        <Avatar name={authorName} seed={comment.avatarSeed} />
        <div className="min-w-0">
          <h2 id={heading} className="font-semibold break-words">
            <bdi>{authorName}</bdi>
            {comment.isStaff && <StaffBadge />}
          </h2>
          <p className="text-meta text-ink-3">
            <StatusWord status={comment.status} />
            {' · '}
            <HistoryNote commentId={id} history={history} />
            {' · '}
            <PanelLink commentId={id} className="link">
              <Moment at={comment.createdAt} {...{ timeZone, language }} />
            </PanelLink>{' '}
            on{' '}
            <a href={paths.article(article.slug)} className="link">
              <bdi>{article.title}</bdi>
            </a>
          </p>
        </div>
      </header>
      {parent && (
        <p className="mt-3 border-s-2 border-rule ps-3 font-sans text-meta text-ink-3">
          {parent.status === 'ERASED' ? (
            'In reply to something that was erased.'
          ) : (
            <>
              In reply to <bdi>{parent.authorName}</bdi>: <bdi>{snippet(parent.text)}</bdi>
            </>
          )}
        </p>
      )}
      <CardText comment={comment} scope={scope} />
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
