'use client'
import { DoneNote } from '@/components/ui/done-note'
import { useTold } from '@/components/ui/use-told'

/** Shown once: only their digests are stored. */
export function RecoveryCodes({ state }: { state: { kind: 'done'; outcome: string[] } }) {
  const told = useTold(state)
  return (
    <DoneNote ref={told}>
      <p className="font-semibold">The second factor is on. Keep these recovery codes now.</p>
      <p className="mt-1">
        Each signs you in once instead of a code, when your telephone is not there. They are never
        shown again.
      </p>
      <ul className="mt-3 grid grid-cols-2 gap-x-6 gap-y-1 tabular-nums">
        {state.outcome.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </DoneNote>
  )
}
