import { formatMoment, isoWithOffset } from '@/lib/clock'
import { paths } from '@/lib/paths'
import type { RuleChange, RuleName } from '@/lib/rules/public'
import { ChangedRule } from './changed-rule'

type Props = { changes: RuleChange[]; next: string | null; timeZone: string; language: string }

/** Who changed which rule, when, from what to what. Rows are only ever added. */
export function RuleHistory({ changes, next, timeZone, language }: Props) {
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-3 font-semibold">
        History
      </h2>
      {changes.length === 0 && <p className="text-meta text-ink-2">Nothing was changed yet.</p>}
      <ol className="space-y-5 text-meta">
        {changes.map(({ id, at, actorName, changes: changed }) => (
          <li key={id} className="border-s-2 border-rule ps-3">
            <p className="text-ink-3">
              <time dateTime={isoWithOffset(at, timeZone)}>
                {formatMoment(at, timeZone, language)}
              </time>
              {`, ${actorName}`}
            </p>
            <ul>
              {Object.entries(changed).map(([name, values]) => (
                <ChangedRule key={name} name={name as RuleName} {...values} />
              ))}
            </ul>
            <a
              href={paths.restoreRules(id)}
              className="link inline-flex min-h-11 items-center"
              aria-label={`Restore what the change of ${formatMoment(at, timeZone, language)} replaced`}
            >
              Restore what was before
            </a>
          </li>
        ))}
      </ol>
      {next && (
        <p className="mt-4">
          <a href={paths.olderRuleChanges(next)} className="button button-small">
            Older changes
          </a>
        </p>
      )}
    </section>
  )
}
