import { TitledSection } from '@/components/ui/titled-section'
import type { Reason } from '@/lib/comments/decision/verdict'

const VERDICTS: Record<Reason['verdict'], string> = {
  publish: 'a remark',
  hold: 'hold',
  spam: 'spam',
  refuse: 'refuse',
}

/** What every check said, by which rule and in which version of it. */
export function ReasonDetails({ reasons }: { reasons: Reason[] }) {
  return (
    <TitledSection id="reasons" title="Why it is where it is">
      {reasons.length === 0 && (
        <p className="text-meta text-ink-2">No check had anything to say.</p>
      )}
      <ul className="space-y-2 text-meta">
        {reasons.map(({ check, version, verdict, because }) => (
          <li key={`${check} ${because}`} className="border-s-2 border-rule ps-3">
            {because}
            <span className="block text-ink-3">
              Rule {check}, version {version}: {VERDICTS[verdict]}
            </span>
          </li>
        ))}
      </ul>
    </TitledSection>
  )
}
