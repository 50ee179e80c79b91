import { formatMoment, isoWithOffset } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { ROLE_WORDS, type StaffMember } from '@/lib/people/public'
import { MemberState } from './member-state'

type Props = { people: StaffMember[]; ownId: string | null; timeZone: string; language: string }

/** Everybody who can sign in, or was asked to. */
export function PeopleList({ people, ownId, timeZone, language }: Props) {
  return (
    <ul className="divide-y divide-rule border-y border-rule font-sans">
      {people.map((member) => (
        <li key={member.id} className="py-4">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a
              href={paths.person(member.id)}
              className="link inline-flex min-h-11 items-center font-semibold"
            >
              {member.name}
            </a>
            <span className="flex gap-x-3">
              <MemberState {...member} />
              {ROLE_WORDS[member.role]}
              {member.id === ownId && ' (you)'}
            </span>
          </p>
          <p className="flex flex-wrap justify-between gap-x-4 text-meta text-ink-2">
            <span className="break-all">{member.email}</span>
            <span>
              {member.lastSignInAt ? (
                <>
                  {'Last signed in '}
                  <time dateTime={isoWithOffset(member.lastSignInAt, timeZone)}>
                    {formatMoment(member.lastSignInAt, timeZone, language)}
                  </time>
                </>
              ) : (
                'Never signed in'
              )}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
