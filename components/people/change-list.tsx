import { formatMoment, isoWithOffset } from '@/lib/clock'
import { type PersonChangeShown, ROLE_WORDS } from '@/lib/people/public'

type Props = { changes: PersonChangeShown[]; timeZone: string; language: string }

/** What was done about somebody. Rows are only ever added. */
export function ChangeList({ changes, timeZone, language }: Props) {
  if (changes.length === 0) return <p className="text-meta text-ink-2">Nothing was changed yet.</p>
  return (
    <ol className="space-y-2 text-meta">
      {changes.map((change) => (
        <li key={change.id} className="border-s-2 border-rule ps-3">
          {sentence(change)}
          <span className="block text-ink-3">
            <time dateTime={isoWithOffset(change.at, timeZone)}>
              {formatMoment(change.at, timeZone, language)}
            </time>
            {`, ${change.actorName}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

function sentence({ kind, fromRole, toRole }: PersonChangeShown): string {
  const to = toRole ? ROLE_WORDS[toRole] : ''
  if (kind === 'INVITED') return `Invited as ${to}`
  if (kind === 'ROLE_CHANGED') return `${fromRole ? ROLE_WORDS[fromRole] : ''} → ${to}`
  return WORDS[kind]
}

const WORDS: Record<Exclude<PersonChangeShown['kind'], 'INVITED' | 'ROLE_CHANGED'>, string> = {
  INVITED_AGAIN: 'Given a new link',
  JOINED: 'Set a password and joined',
  DISABLED: 'Disabled',
  ENABLED: 'Enabled',
  PASSWORD_CHANGED: 'Changed the password',
  FACTOR_ADDED: 'Second factor set up',
  FACTOR_REMOVED: 'Second factor removed',
}
