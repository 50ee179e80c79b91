import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { appClient } from '@/lib/database/app-client'
import { type RuleChange, type Rules, ruleChangeSelect, rulesSelect, toRuleChange } from './public'

/** Changes on one page of the history. */
export const CHANGES_PAGE = 20

/** Ids are PostgreSQL's bigint. */
const CHANGE_ID = /^\d{1,18}$/

/** The rules in force, and the version a change of them has to name. */
export async function getRules(
  _actor: Actor<'rules.change'>,
): Promise<{ rules: Rules; version: number }> {
  const { version, ...rules } = await appClient().discussion.findUniqueOrThrow({
    where: { id: 1 },
    select: { ...rulesSelect, version: true },
  })
  return { rules, version }
}

/** Who changed the rules, the latest first. `before` is the id of the last change on the page before. */
export async function listRuleChanges(
  _actor: Actor<'rules.change'>,
  before: string | null,
): Promise<{ changes: RuleChange[]; next: string | null }> {
  const rows = await appClient().settingChange.findMany({
    where: before && CHANGE_ID.test(before) ? { id: { lt: BigInt(before) } } : {},
    select: ruleChangeSelect,
    orderBy: { id: 'desc' },
    take: CHANGES_PAGE + 1,
  })
  const changes = rows.slice(0, CHANGES_PAGE).map(toRuleChange)
  return { changes, next: rows.length > CHANGES_PAGE ? (changes.at(-1)?.id ?? null) : null }
}

export async function getRuleChange(
  _actor: Actor<'rules.change'>,
  id: string,
): Promise<RuleChange | null> {
  if (!CHANGE_ID.test(id)) return null
  const where = { id: BigInt(id) }
  const row = await appClient().settingChange.findUnique({ where, select: ruleChangeSelect })
  return row && toRuleChange(row)
}
