'use client'
import { useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useFormAction } from '@/components/ui/use-form-action'
import { useTold } from '@/components/ui/use-told'
import type { FormValues } from '@/lib/action-state'
import { formatMoment } from '@/lib/clock'
import { changeRules } from '@/lib/rules/actions'
import type { Rules } from '@/lib/rules/public'
import { RulesFields } from './rules-fields'
import { RulesOutcome } from './rules-outcome'

type Props = {
  inForce: Rules
  /** Earlier rules that somebody wants to have back: they are in the form, and not in force. */
  offered: { at: Date; rules: Rules } | null
  version: number
  timeZone: string
  language: string
}

/** The rules: typed, tried, saved. A plain form underneath. */
export function RulesForm({ inForce, offered, version, timeZone, language }: Props) {
  const [state, form, isPending] = useFormAction(changeRules)
  const told = useTold(state)
  const first = () => shown(state, inForce) ?? asTyped(offered?.rules ?? inForce)
  const [seen, setSeen] = useState(() => ({ state, values: first() }))
  // Fields begin anew only with what the server says about them; what is refused stays as it stands.
  if (seen.state !== state) setSeen({ state, values: shown(state, inForce) ?? seen.values })
  const { values } = seen
  const errors = state.kind === 'invalid' ? state.fieldErrors : {}

  return (
    <form {...form} noValidate aria-label="Rules" aria-busy={isPending || undefined}>
      <input type="hidden" name="version" value={version} />
      {/* What the Enter key presses: the button that changes nothing. */}
      <button type="submit" name="intent" value="try" tabIndex={-1} aria-hidden="true" hidden />
      {state.kind === 'invalid' && <ErrorSummary ref={told} errors={errors} />}
      {state.kind === 'done' && (
        <RulesOutcome ref={told} outcome={state.outcome} {...{ timeZone, language }} />
      )}
      {offered && state.kind === 'idle' && (
        <p role="status" className="mb-8 border-s-3 border-link bg-info-soft p-4 font-sans">
          {`What the change of ${formatMoment(offered.at, timeZone, language)} replaced is in the form again. Nothing is saved yet.`}
        </p>
      )}
      <RulesFields key={JSON.stringify(values)} values={values} errors={errors} />
      <div className="mt-10 flex flex-wrap gap-3 border-t border-rule pt-6">
        <button type="submit" name="intent" value="try" className="button">
          Try on the last 1,000 replies
        </button>
        <button type="submit" name="intent" value="save" className="button button-primary">
          Save the rules
        </button>
      </div>
    </form>
  )
}

type State = Parameters<typeof changeRules>[0]

/** What was typed last, where it is known; once it is saved, what is in force. */
function shown(state: State, inForce: Rules): FormValues | null {
  if (state.kind === 'done') {
    const { did, rules } = state.outcome
    return asTyped(did === 'saved' || did === 'unchanged' ? inForce : rules)
  }
  return 'values' in state && Object.keys(state.values).length > 0 ? state.values : null
}

function asTyped(rules: Rules): FormValues {
  return Object.fromEntries(Object.entries(rules).map(([name, value]) => [name, String(value)]))
}
