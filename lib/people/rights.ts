import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import type { Role } from '@/lib/database/generated/enums'
import { recordChange } from './changes'

/** Why somebody's rights were left as they are. */
export type RightsRefusal = 'yourself' | 'last-administrator' | 'gone'

export type RightsResult = { kind: 'changed' | 'unchanged' } | { kind: 'no'; code: RightsRefusal }

/** Counts from the next request on: a role is looked up each time. */
export function changeRole(
  actor: Actor<'people.manage'>,
  { personId, role }: { personId: string; role: Role },
  now: Date,
): Promise<RightsResult> {
  return aboutColleague(actor, personId, async (transaction, before) => {
    if (before.role === role) return { kind: 'unchanged' }
    if (await isLastAdministrator(transaction, personId)) return no('last-administrator')
    await transaction.person.update({ where: { id: personId }, data: { role } })
    const roles = { from: before.role, to: role }
    await recordChange(
      transaction,
      { kind: 'ROLE_CHANGED', subjectId: personId, by: actor, roles },
      now,
    )
    return { kind: 'changed' }
  })
}

/** Ends all their sessions with it; what they wrote and decided stays. */
export function disablePerson(
  actor: Actor<'people.manage'>,
  personId: string,
  now: Date,
): Promise<RightsResult> {
  return aboutColleague(actor, personId, async (transaction, before) => {
    if (before.disabledAt) return { kind: 'unchanged' }
    if (await isLastAdministrator(transaction, personId)) return no('last-administrator')
    await transaction.person.update({ where: { id: personId }, data: { disabledAt: now } })
    await transaction.session.updateMany({
      where: { personId, endedAt: null },
      data: { endedAt: now },
    })
    await recordChange(transaction, { kind: 'DISABLED', subjectId: personId, by: actor }, now)
    return { kind: 'changed' }
  })
}

export function enablePerson(
  actor: Actor<'people.manage'>,
  personId: string,
  now: Date,
): Promise<RightsResult> {
  return aboutColleague(actor, personId, async (transaction, before) => {
    if (!before.disabledAt) return { kind: 'unchanged' }
    await transaction.person.update({ where: { id: personId }, data: { disabledAt: null } })
    await recordChange(transaction, { kind: 'ENABLED', subjectId: personId, by: actor }, now)
    return { kind: 'changed' }
  })
}

type Before = { role: Role; disabledAt: Date | null }

/** One change of rights after the other: two administrators must not remove each other. */
function aboutColleague(
  actor: Actor<'people.manage'>,
  personId: string,
  change: (transaction: AppTransaction, before: Before) => Promise<RightsResult>,
): Promise<RightsResult> {
  return appClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`
      SELECT 1 FROM private.person WHERE role = 'ADMIN' OR id = ${personId}::uuid
       ORDER BY id FOR UPDATE`
    if (personId === actor.personId) return no('yourself')
    const before = await transaction.person.findUnique({
      where: { id: personId },
      select: { role: true, disabledAt: true },
    })
    return before ? change(transaction, before) : no('gone')
  })
}

/** True when without this person nobody could sign in as an administrator. */
async function isLastAdministrator(
  transaction: AppTransaction,
  personId: string,
): Promise<boolean> {
  const ids = await transaction.person.findMany({
    where: { role: 'ADMIN', disabledAt: null, passwordHash: { not: null } },
    select: { id: true },
  })
  return ids.length === 1 && ids[0]?.id === personId
}

function no(code: RightsRefusal): RightsResult {
  return { kind: 'no', code }
}
