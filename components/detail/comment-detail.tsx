import { DeskCard } from '@/components/admin/desk-card'
import { EarlierTexts } from '@/components/admin/earlier-texts'
import { TitledSection } from '@/components/ui/titled-section'
import type { CommentDetail as Detail } from '@/lib/moderation/detail'
import { AnswerForm } from './answer-form'
import { ArticleLine } from './article-line'
import { CorrectionForm } from './correction-form'
import { MoveForm } from './move-form'
import { NoteList } from './note-list'
import { PersonSection } from './person-section'
import { PersonStanding } from './person-standing'
import { ReasonDetails } from './reason-details'
import { ThreadLines } from './thread-lines'
import { Timeline } from './timeline'

type Props = {
  detail: Detail
  site: { timeZone: string; language: string }
  maySeeContact: boolean
  /** Made for this showing of the form: it makes one reply of what is sent twice. */
  answerKey: string
}

/** All that is known of one comment, and all that can be done to it. On its own page, or beside the list. */
export function CommentDetail({ detail, site, maySeeContact, answerKey }: Props) {
  const { comment, thread, person } = detail
  const seen = { commentId: comment.id, version: comment.version }
  return (
    <div className="@container">
      <div className="grid gap-8 @4xl:grid-cols-[minmax(0,48rem)_minmax(0,1fr)]">
        <div className="space-y-6">
          <ArticleLine article={comment.article} lead={detail.articleLead} />
          <ThreadLines
            title="What it answers"
            lines={thread.parents}
            hasMore={thread.more.parents}
          />
          <DeskCard {...site} comment={comment} history={detail.history} scope="detail" />
          <div className="space-y-3">
            <AnswerForm {...seen} answerKey={answerKey} status={comment.status} />
            <CorrectionForm comment={comment} />
            <MoveForm {...seen} isAtTop={!comment.parent} />
          </div>
          <ThreadLines title="Its answers" lines={thread.children} hasMore={thread.more.children} />
          <ThreadLines
            title="Other answers to the same"
            lines={thread.siblings}
            hasMore={thread.more.siblings}
          />
          <EarlierTexts {...site} texts={detail.earlier} />
        </div>
        <div className="space-y-8">
          <ReasonDetails reasons={comment.reasons} />
          <PersonSection {...{ comment, site, person, maySeeContact }} history={detail.history} />
          <PersonStanding {...seen} {...site} person={person} />
          <NoteList {...site} commentId={comment.id} notes={detail.notes} />
          <TitledSection id="ledger" title="What happened">
            <Timeline {...site} lines={detail.timeline} />
          </TitledSection>
        </div>
      </div>
    </div>
  )
}
