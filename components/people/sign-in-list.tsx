import { formatMoment, isoWithOffset } from '@/lib/clock'
import type { SignInShown } from '@/lib/people/public'

type Props = { signIns: SignInShown[]; timeZone: string; language: string }

const WORDS: Record<SignInShown['outcome'], string> = {
  SUCCEEDED: 'Signed in',
  WRONG_PASSWORD: 'Wrong password',
  WRONG_CODE: 'Right password, wrong code',
  BLOCKED: 'Too many tries: had to wait',
  SIGNED_OUT: 'Signed out',
}

/** The latest tries to sign in as somebody, without saying from where. */
export function SignInList({ signIns, timeZone, language }: Props) {
  if (signIns.length === 0) return <p className="text-meta text-ink-2">None in the last 90 days.</p>
  return (
    <ol className="space-y-2 text-meta">
      {signIns.map(({ id, at, outcome, isKnownPlace }) => (
        <li key={id} className="border-s-2 border-rule ps-3">
          <span className={isHarmless(outcome) ? undefined : 'font-semibold text-danger'}>
            {WORDS[outcome]}
          </span>
          <span className="block text-ink-3">
            <time dateTime={isoWithOffset(at, timeZone)}>
              {formatMoment(at, timeZone, language)}
            </time>
            {isKnownPlace ? ', from a place used in the days before' : ', from a new place'}
          </span>
        </li>
      ))}
    </ol>
  )
}

function isHarmless(outcome: SignInShown['outcome']): boolean {
  return outcome === 'SUCCEEDED' || outcome === 'SIGNED_OUT'
}
