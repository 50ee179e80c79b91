import type { Reason } from '@/lib/comments/decision/verdict'

/** A remark is grey, what held it amber, what made it spam red; the words say it too. */
const INKS = {
  publish: 'text-ink-3',
  hold: 'text-warn',
  spam: 'text-danger',
  refuse: 'text-danger',
} as const

/** Everything the checks said, not only what decided. */
export function ReasonList({ reasons }: { reasons: Reason[] }) {
  if (reasons.length === 0) return null
  return (
    <ul className="mt-4 space-y-1 font-sans text-meta">
      {reasons.map(({ check, verdict, because }) => (
        <li key={`${check} ${because}`} className={INKS[verdict]}>
          <span aria-hidden="true">⚑ </span>
          {because}
        </li>
      ))}
    </ul>
  )
}
