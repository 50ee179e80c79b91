import type { Metadata } from 'next'
import { OutsideCheckList } from '@/components/rules/outside-check-list'
import { RuleHistory } from '@/components/rules/rule-history'
import { RulesForm } from '@/components/rules/rules-form'
import { requireActor } from '@/lib/auth/guards'
import { enabledOutsideChecks } from '@/lib/comments/outside/enabled'
import { putBack } from '@/lib/rules/differences'
import { getRuleChange, getRules, listRuleChanges } from '@/lib/rules/queries'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../desk-page'

export const instant = false
/** The title stands in the page, because it names the newspaper. */
export const metadata: Metadata = { robots: { index: false } }

type Props = { searchParams: Promise<{ restore?: string; before?: string }> }

export default async function RulesPage({ searchParams }: Props) {
  const actor = await requireActor('rules.change')
  const { restore = '', before = null } = await searchParams
  const [site, { rules, version }, history, restored] = await Promise.all([
    getSite(),
    getRules(actor),
    listRuleChanges(actor, before),
    getRuleChange(actor, restore),
  ])
  return (
    <DeskPage personName={actor.name} current="rules">
      <title>{`Rules — ${site.title}`}</title>
      <h1 className="mb-2 text-h2">Rules</h1>
      <p className="mb-8 max-w-column text-ink-2">
        What becomes of a reply when it comes in. All checks look at it, everything they say is kept
        with it, and the strictest wins. What has been decided stays as it is.
      </p>
      <div className="grid gap-12 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <RulesForm
          inForce={rules}
          offered={restored ? { at: restored.at, rules: putBack(rules, restored.changes) } : null}
          version={version}
          timeZone={site.timeZone}
          language={site.language}
        />
        <div className="space-y-12 font-sans">
          <RuleHistory {...history} timeZone={site.timeZone} language={site.language} />
          <OutsideCheckList
            checks={enabledOutsideChecks().map(({ title, host }) => ({ title, host }))}
          />
        </div>
      </div>
    </DeskPage>
  )
}
