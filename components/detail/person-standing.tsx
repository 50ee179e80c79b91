import { Moment } from '@/components/admin/moment'
import { TitledSection } from '@/components/ui/titled-section'
import type { PersonContext, StandingShown } from '@/lib/moderation/person-context'
import { StandingForm } from './standing-form'
import { UndoLine } from './undo-line'

type Props = {
  commentId: string
  version: number
  person: PersonContext
  timeZone: string
  language: string
}

/** What moderators think of whoever wrote it, and what that does to their next replies. */
export function PersonStanding({ commentId, version, person, timeZone, language }: Props) {
  const { standing, isKnown } = person
  const seen = { commentId, version }
  const site = { timeZone, language }
  return (
    <TitledSection id="standing" title="Block or trust">
      <div className="space-y-4 text-meta">
        {standing.person && <Said who="This person" standing={standing.person} {...site} />}
        {standing.address && <Said who="This address" standing={standing.address} {...site} />}
        {isKnown.person && standing.person?.effect !== 'BLOCKED' && (
          <StandingForm {...seen} deed="PERSON_BLOCKED" />
        )}
        {isKnown.address && !standing.address && <StandingForm {...seen} deed="ADDRESS_BLOCKED" />}
        {isKnown.person && standing.person?.effect !== 'TRUSTED' && (
          <StandingForm {...seen} deed="PERSON_TRUSTED" />
        )}
        {!isKnown.person && !isKnown.address && (
          <p className="text-ink-2">Nothing is kept by which this person could be known again.</p>
        )}
      </div>
    </TitledSection>
  )
}

type SaidProps = { who: string; standing: StandingShown; timeZone: string; language: string }

function Said({ who, standing: { effect, entryId, actorName, at }, ...site }: SaidProps) {
  const isBlocked = effect === 'BLOCKED'
  return (
    <div
      className={`border-s-3 p-3 ${isBlocked ? 'border-danger bg-danger-soft' : 'border-ok bg-ok-soft'}`}
    >
      <p className="mb-2">
        <strong>
          {who} is {isBlocked ? 'blocked' : 'trusted'}
        </strong>{' '}
        by {actorName} since <Moment at={at} {...site} />.
      </p>
      <UndoLine entryId={entryId} label={isBlocked ? 'Lift the block' : 'Trust no longer'} />
    </div>
  )
}
