import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Actor } from '@/lib/auth/actor'
import { type DecisionSettings, decisionSettings } from '@/lib/comments/decision/settings'
import { type Change, whatWouldChange } from '@/lib/comments/rule-trial'
import { listStaffNames } from '@/lib/comments/staff-names'
import { appClient } from '@/lib/database/app-client'
import { isKept } from '@/lib/moderation/schema'

/** Comments that proposed rules are tried on: some weeks of a busy site, a second of reading. */
const TRIAL_COMMENTS = 1000

/** Comments tried before readers have their turn again. */
const AT_ONCE = 20

export type RuleTrial = { tried: number; changes: Change[] }

/** "What would this rule have done to the last 1,000 comments?" Nothing is changed by asking. */
export async function tryRules(
  _actor: Actor<'rules.change'>,
  proposed: Partial<DecisionSettings>,
): Promise<RuleTrial> {
  const inForce = await appClient().discussion.findUniqueOrThrow({
    where: { id: 1 },
    select: decisionSettings,
  })
  const rows = await appClient().comment.findMany({
    where: { kind: 'COMMENT', status: { not: 'ERASED' } },
    select: {
      id: true,
      status: true,
      text: true,
      authorName: true,
      authorUrl: true,
      createdAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: TRIAL_COMMENTS,
  })
  const comments = rows.flatMap(({ status, ...row }) =>
    isKept(status) ? [{ ...row, status }] : [],
  )
  const staffNames = await listStaffNames(appClient())
  const rules = { inForce, proposed: { ...inForce, ...proposed }, staffNames }
  const changes: Change[] = []
  for (let start = 0; start < comments.length; start += AT_ONCE) {
    changes.push(...whatWouldChange(rules, comments.slice(start, start + AT_ONCE)))
    await setImmediate()
  }
  return { tried: comments.length, changes }
}
