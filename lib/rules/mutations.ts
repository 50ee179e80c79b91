import 'server-only'
import { SITE_TAG } from '@/lib/articles/tags'
import type { Actor } from '@/lib/auth/actor'
import { announce, type Change } from '@/lib/database/announce'
import { appClient } from '@/lib/database/app-client'
import { differences } from './differences'
import { type RuleName, type Rules, rulesSelect } from './public'

/** What `/privacy` says in numbers. */
const PUBLISHED: RuleName[] = ['editMinutes', 'contactMonths']

export type Saved =
  | { kind: 'saved'; change: Change | null }
  | { kind: 'unchanged' }
  /** Somebody else was faster: who, and when. */
  | { kind: 'stale'; actorName: string; at: Date }

/**
 * Puts other rules in force: settings, version and the row that says who did it change together.
 * Replies that have been decided stay as they are.
 */
export async function saveRules(
  { name: actorName, personId }: Actor<'rules.change'>,
  { version, rules }: { version: number; rules: Rules },
  now: Date,
): Promise<Saved> {
  return appClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM private.discussion WHERE id = 1 FOR UPDATE`
    const { version: current, ...inForce } = await transaction.discussion.findUniqueOrThrow({
      where: { id: 1 },
      select: { ...rulesSelect, version: true },
    })
    if (current !== version) {
      const last = await transaction.settingChange.findFirst({
        select: { actorName: true, at: true },
        orderBy: { id: 'desc' },
      })
      return { kind: 'stale', actorName: last?.actorName ?? 'Somebody', at: last?.at ?? now }
    }
    const changes = differences(inForce, rules)
    const names = Object.keys(changes)
    if (names.length === 0) return { kind: 'unchanged' }
    const next = version + 1
    await transaction.discussion.update({ where: { id: 1 }, data: { ...rules, version: next } })
    const row = { at: now, actorName, personId, version: next, changes }
    await transaction.settingChange.create({ data: row })
    const isPublished = PUBLISHED.some((name) => names.includes(name))
    return { kind: 'saved', change: isPublished ? await announce(transaction, [SITE_TAG]) : null }
  })
}
