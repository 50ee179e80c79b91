'use server'
import { showChange, staffAction } from '@/lib/action'
import { joinWordFiles } from './joined-files'
import { saveRules } from './mutations'
import type { Rules } from './public'
import { rulesInput } from './schema'
import { summariseTrial, type TrialSummary } from './trial-summary'
import { tryRules } from './trials'

/** What was done, and what the form shows now: nothing that was typed is lost. */
export type RulesOutcome =
  | { did: 'added'; rules: Rules; added: number }
  | { did: 'tried'; rules: Rules; trial: TrialSummary }
  | { did: 'saved' | 'unchanged'; rules: Rules }
  | { did: 'stale'; rules: Rules; actorName: string; at: Date }

/** Tries the rules in the form, or puts them in force. */
export const changeRules = staffAction(
  'rules.change',
  rulesInput,
  async (actor, { intent, version, moderationFile, blockedFile, ...typed }, { now }) => {
    const joined = await joinWordFiles(typed, { moderationFile, blockedFile })
    if (joined.kind === 'invalid') return joined
    const { rules, added } = joined
    const done = (outcome: RulesOutcome) => ({ kind: 'done' as const, outcome })
    if (intent === 'add') return done({ did: 'added', rules, added })
    if (intent === 'try') {
      const { tried, changes } = await tryRules(actor, rules)
      return done({ did: 'tried', rules, trial: summariseTrial(tried, changes) })
    }
    const saved = await saveRules(actor, { version, rules }, now)
    await showChange(saved.kind === 'saved' ? saved.change : null)
    if (saved.kind !== 'stale') return done({ did: saved.kind, rules })
    return done({ did: 'stale', rules, actorName: saved.actorName, at: saved.at })
  },
)
