import type { Ref } from 'react'
import { formatMoment } from '@/lib/clock'
import type { RulesOutcome as Outcome } from '@/lib/rules/actions'
import { TrialResult } from './trial-result'

type Props = { outcome: Outcome; timeZone: string; language: string; ref: Ref<HTMLElement> }

/** What came of the last button. Takes the focus, with and without JavaScript. */
export function RulesOutcome({ outcome, timeZone, language, ref }: Props) {
  const isTrial = outcome.did === 'tried'
  const soft = SOFT[outcome.did]
  return (
    <section
      ref={ref}
      role={isTrial ? undefined : 'status'}
      aria-label={isTrial ? 'What would change' : undefined}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the answer must be found, on a page that was loaded anew
      autoFocus
      className={`mb-8 border-s-3 p-4 font-sans ${soft}`}
    >
      {outcome.did === 'tried' ? (
        <>
          <TrialResult {...outcome.trial} />
          <button type="submit" name="intent" value="save" className="button button-primary mt-4">
            Save these rules
          </button>
        </>
      ) : (
        <p className="font-semibold">{sentence(outcome, timeZone, language)}</p>
      )}
    </section>
  )
}

const SOFT: Record<Outcome['did'], string> = {
  added: 'border-link bg-info-soft',
  tried: 'border-link bg-info-soft',
  saved: 'border-ok bg-ok-soft',
  unchanged: 'border-ok bg-ok-soft',
  stale: 'border-warn bg-warn-soft',
}

function sentence(outcome: Exclude<Outcome, { did: 'tried' }>, timeZone: string, language: string) {
  switch (outcome.did) {
    case 'added':
      return `${outcome.added === 1 ? '1 entry' : `${outcome.added.toLocaleString('en')} entries`} added. Nothing is saved yet.`
    case 'saved':
      return 'Saved. The next reply is decided by these rules.'
    case 'unchanged':
      return 'These rules are in force already. Nothing had to be saved.'
    case 'stale':
      return `${outcome.actorName} changed the rules on ${formatMoment(outcome.at, timeZone, language)}, after you had opened them. Yours are still in the form and not saved. Look at the history; whoever saves now overrides that change.`
  }
}
