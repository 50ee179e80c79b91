import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { appClient } from '@/lib/database/app-client'
import type { Prisma } from '@/lib/database/generated/client'
import type { PersonChangeShown, StaffMember } from './public'

/** Changes shown about one person: the latest. */
const CHANGES_SHOWN = 50

const memberSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  lastSignInAt: true,
  disabledAt: true,
  passwordHash: true,
  secondFactor: { select: { confirmedAt: true } },
} satisfies Prisma.PersonSelect

/** Everybody, by name; who is disabled last. */
export async function listPeople(_actor: Actor<'people.manage'>): Promise<StaffMember[]> {
  const rows = await appClient().person.findMany({
    select: memberSelect,
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toMember)
}

export async function getPerson(
  _actor: Actor<'people.manage'>,
  id: string,
): Promise<StaffMember | null> {
  const row = await appClient().person.findUnique({ where: { id }, select: memberSelect })
  return row && toMember(row)
}

/** What was done about somebody, the latest first. */
export async function listPersonChanges(
  _actor: Actor<'people.manage'>,
  personId: string,
): Promise<PersonChangeShown[]> {
  const rows = await appClient().personChange.findMany({
    where: { subjectId: personId },
    select: { id: true, at: true, kind: true, actorName: true, fromRole: true, toRole: true },
    orderBy: { id: 'desc' },
    take: CHANGES_SHOWN,
  })
  return rows.map((row) => ({ ...row, id: String(row.id) }))
}

type Row = Prisma.PersonGetPayload<{ select: typeof memberSelect }>

/** The hash stays here: outside it is a yes or no. */
function toMember({ passwordHash, secondFactor, ...member }: Row): StaffMember {
  return {
    ...member,
    isInvited: passwordHash === null,
    hasSecondFactor: Boolean(secondFactor?.confirmedAt),
  }
}
