import { decisionSettings } from '@/lib/comments/decision/settings'
import type { Prisma } from '@/lib/database/generated/client'

/** What can be changed on the screen of rules: how replies are decided, and what follows later. */
export const rulesSelect = {
  ...decisionSettings,
  editMinutes: true,
  contactMonths: true,
} satisfies Prisma.DiscussionSelect

export type Rules = Prisma.DiscussionGetPayload<{ select: typeof rulesSelect }>
export type RuleName = keyof Rules

export const WORD_LISTS = ['moderationWords', 'blockedWords'] as const satisfies RuleName[]

export const ruleChangeSelect = {
  id: true,
  at: true,
  actorName: true,
  changes: true,
} satisfies Prisma.SettingChangeSelect

type Row = Prisma.SettingChangeGetPayload<{ select: typeof ruleChangeSelect }>

export type Value = string | number
/** Which rules were changed, each from what to what. */
export type RuleChanges = Partial<Record<RuleName, { from: Value; to: Value }>>

export type RuleChange = { id: string; at: Date; actorName: string; changes: RuleChanges }

export function toRuleChange({ id, at, actorName, changes }: Row): RuleChange {
  return { id: String(id), at, actorName, changes: changes as RuleChanges }
}
