import type { Reason } from '@/lib/comments/decision/verdict'

/** Everything the checks said, not only what decided. */
export function ReasonList({ reasons }: { reasons: Reason[] }) {
  if (reasons.length === 0) return null
  return (
    <ul className="mt-4 space-y-1 font-sans text-meta">
      {reasons.map(({ check, verdict, because }) => (
        <li key={check} className={verdict === 'spam' ? 'text-danger' : 'text-warn'}>
          <span aria-hidden="true">⚑ </span>
          {because}
        </li>
      ))}
    </ul>
  )
}
