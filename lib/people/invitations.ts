import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { recordChange } from './changes'
import { hashPassword } from './password'
import type { Invitee } from './schema'
import { digestOf, newToken } from './token'

/** How long the link of an invitation works: over a weekend. Milliseconds. */
export const INVITATION_MS = 72 * 60 * 60 * 1000

/** PostgreSQL's unique violation, as Prisma calls it. */
const TAKEN = 'P2002'

/** Adds somebody who may set a password by the link. Null: somebody has that address already. */
export async function invitePerson(
  actor: Actor<'people.manage'>,
  { name, email, role }: Invitee,
  now: Date,
): Promise<{ personId: string; token: string } | null> {
  return appClient()
    .$transaction(async (transaction) => {
      const data = { name, email, role, createdAt: now }
      const { id } = await transaction.person.create({ data, select: { id: true } })
      const change = { kind: 'INVITED', subjectId: id, by: actor, roles: { to: role } } as const
      await recordChange(transaction, change, now)
      return { personId: id, token: await makeLink(transaction, id, now) }
    })
    .catch((error: { code?: string }) => {
      if (error.code === TAKEN) return null
      throw error
    })
}

/** Another link; the one before stops working. Null for somebody who has a password, or is disabled. */
export async function inviteAgain(
  actor: Actor<'people.manage'>,
  personId: string,
  now: Date,
): Promise<string | null> {
  return appClient().$transaction(async (transaction) => {
    const invited = { id: personId, passwordHash: null, disabledAt: null }
    if ((await transaction.person.count({ where: invited })) === 0) return null
    const change = { kind: 'INVITED_AGAIN', subjectId: personId, by: actor } as const
    await recordChange(transaction, change, now)
    return makeLink(transaction, personId, now)
  })
}

/** Whom a link invites, or null when it is none, used, replaced or too old. */
export async function getInvited(
  token: string,
  now: Date,
): Promise<{ id: string; name: string; email: string } | null> {
  const invitation = await appClient().invitation.findUnique({
    where: {
      digest: digestOf(token),
      expiresAt: { gt: now },
      person: { passwordHash: null, disabledAt: null },
    },
    select: { person: { select: { id: true, name: true, email: true } } },
  })
  return invitation?.person ?? null
}

/** Sets the first password, once. Null when the link does not work, or somebody was faster with it. */
export async function acceptInvitation(
  { token, password }: { token: string; password: string },
  now: Date,
): Promise<string | null> {
  const invited = await getInvited(token, now)
  if (!invited) return null
  const passwordHash = await hashPassword(password)
  return appClient().$transaction(async (transaction) => {
    const where = { digest: digestOf(token), expiresAt: { gt: now } }
    const { count: used } = await transaction.invitation.deleteMany({ where })
    const { count: joined } = await transaction.person.updateMany({
      where: { id: invited.id, passwordHash: null, disabledAt: null },
      data: { passwordHash },
    })
    if (used === 0 || joined === 0) return null
    const by = { personId: invited.id, name: invited.name }
    await recordChange(transaction, { kind: 'JOINED', subjectId: invited.id, by }, now)
    return invited.id
  })
}

async function makeLink(transaction: AppTransaction, personId: string, now: Date): Promise<string> {
  const token = newToken()
  const link = { digest: digestOf(token), expiresAt: new Date(now.getTime() + INVITATION_MS) }
  await transaction.invitation.upsert({
    where: { personId },
    create: { personId, ...link },
    update: link,
    select: { personId: true },
  })
  return token
}
