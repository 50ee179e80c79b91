import { ShowEmail } from '@/components/admin/show-email'
import { TitledSection } from '@/components/ui/titled-section'
import type { PersonContext } from '@/lib/moderation/person-context'
import type { DeskComment, PersonHistory } from '@/lib/moderation/public'
import { queueAddress } from '@/lib/moderation/queue-filter'
import { HISTORY_MAX } from '@/lib/moderation/schema'
import { EmailForm } from './email-form'
import { OtherComments } from './other-comments'

type Props = {
  comment: DeskComment
  person: PersonContext
  history: PersonHistory | undefined
  site: { timeZone: string; language: string }
  maySeeContact: boolean
}

/** Who wrote it, what else they wrote, and the ways to all of it. The e-mail address is asked for. */
export function PersonSection({ comment, person, history, site, maySeeContact }: Props) {
  const { id, version, authorUrl, isStaff } = comment
  const { isKnown } = person
  return (
    <TitledSection id="person" title="Person">
      <div className="space-y-3 text-meta">
        {isStaff ? (
          <p>Somebody of the staff, in their own name.</p>
        ) : maySeeContact ? (
          <>
            <ShowEmail commentId={id} />
            <EmailForm commentId={id} version={version} />
          </>
        ) : (
          <p className="text-ink-3">Your role does not show e-mail addresses.</p>
        )}
        {authorUrl && <p className="break-all text-ink-2">Website: {authorUrl}</p>}
        {person.userAgent && <p className="break-words text-ink-2">Browser: {person.userAgent}</p>}
        <p>{inWords(history)}</p>
        <OtherComments {...site} comments={person.others} />
        <ul>
          {isKnown.person && (
            <Way href={queueAddress({ status: 'ALL', person: id })}>All by this person</Way>
          )}
          {isKnown.address && (
            <Way href={queueAddress({ status: 'ALL', address: id })}>All from this address</Way>
          )}
        </ul>
      </div>
    </TitledSection>
  )
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="link inline-flex min-h-11 items-center">
        {children}
      </a>
    </li>
  )
}

function inWords(history: PersonHistory | undefined): string {
  if (!history) return 'Nothing else from this person.'
  const { total, approved, spam } = history
  const many = total >= HISTORY_MAX ? `${HISTORY_MAX} or more` : String(total)
  return `${many} more from this person: ${approved} approved, ${spam} spam.`
}
