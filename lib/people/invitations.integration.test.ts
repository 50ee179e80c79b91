import { expect, test } from 'vitest'
import { administrator } from '@/lib/testing/actors'
import { later, NOW } from '@/lib/testing/clock'
import { closeTable, dump } from '@/lib/testing/databases'
import { sender, uniqueEmail } from '@/lib/testing/factories'
import {
  acceptInvitation,
  getInvited,
  INVITATION_MS,
  inviteAgain,
  invitePerson,
} from './invitations'
import { getPerson, listPersonChanges } from './queries'
import { disablePerson } from './rights'
import { signIn } from './sign-in'

const actor = await administrator()
const password = 'correct horse battery'

async function invited() {
  const email = uniqueEmail()
  const made = await invitePerson(actor, { name: 'In Vited', email, role: 'MODERATOR' }, NOW)
  if (!made) throw new Error('nobody was invited')
  return { ...made, email }
}

test('somebody who was invited sets a password by the link, and it works once', async () => {
  const { token, personId, email } = await invited()
  const credentials = { email, password }
  expect(await signIn(credentials, sender().addressBucket, NOW)).toEqual({ kind: 'wrong' })
  expect(await getInvited(token, NOW)).toEqual({ id: personId, name: 'In Vited', email })
  expect(await acceptInvitation({ token, password }, NOW)).toBe(personId)
  expect(await signIn(credentials, sender().addressBucket, NOW)).toEqual({
    kind: 'signed-in',
    personId,
  })
  expect(await getInvited(token, NOW)).toBeNull()
  expect(await acceptInvitation({ token, password: 'another password' }, NOW)).toBeNull()
  const changes = await listPersonChanges(actor, personId)
  expect(changes.map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ['JOINED', 'In Vited'],
    ['INVITED', actor.name],
  ])
  expect(await getPerson(actor, personId)).toMatchObject({ isInvited: false })
})

test('a link used twice at the very same moment sets one password', async () => {
  const { token, email } = await invited()
  const passwords = [`${password} 1`, `${password} 2`]
  const gate = await closeTable('private.person_change')
  const both = Promise.all(
    passwords.map((each) => acceptInvitation({ token, password: each }, NOW)),
  )
  await gate.waitFor(1)
  await gate.open()
  const results = await both
  expect(results.filter((id) => id !== null)).toHaveLength(1)
  const kinds = await Promise.all(
    passwords.map(async (each) => {
      const tried = await signIn({ email, password: each }, sender().addressBucket, NOW)
      return tried.kind === 'signed-in'
    }),
  )
  expect(kinds).toEqual(results.map((id) => id !== null))
})

test('a link works for 72 hours, to the millisecond', async () => {
  const { token } = await invited()
  expect(await getInvited(token, later(INVITATION_MS - 1))).not.toBeNull()
  expect(await getInvited(token, later(INVITATION_MS))).toBeNull()
  expect(await acceptInvitation({ token, password }, later(INVITATION_MS))).toBeNull()
})

test('a new link takes the place of the one before', async () => {
  const { token: old, personId } = await invited()
  const token = String(await inviteAgain(actor, personId, NOW))
  expect(await acceptInvitation({ token: old, password }, NOW)).toBeNull()
  expect(await acceptInvitation({ token, password }, NOW)).toBe(personId)
  // Whoever has a password is not given a link past it.
  expect(await inviteAgain(actor, personId, NOW)).toBeNull()
})

test('a link of somebody disabled does not work, and they get no other', async () => {
  const { token, personId } = await invited()
  await disablePerson(actor, personId, NOW)
  expect(await getInvited(token, NOW)).toBeNull()
  expect(await acceptInvitation({ token, password }, NOW)).toBeNull()
  expect(await inviteAgain(actor, personId, NOW)).toBeNull()
})

test('an address belongs to one person', async () => {
  const { email } = await invited()
  const twice = { name: 'Twice', email, role: 'ADMIN' } as const
  expect(await invitePerson(actor, twice, NOW)).toBeNull()
})

test('what is stored of a link opens nothing', async () => {
  const { token } = await invited()
  const rows = (await dump('private'))['private.invitation'] ?? []
  expect(rows.join()).not.toContain(token)
  for (const row of rows) {
    const hex = String(JSON.parse(row).digest).slice(2)
    for (const encoding of ['hex', 'base64url'] as const) {
      const guess = Buffer.from(hex, 'hex').toString(encoding)
      expect(await getInvited(guess, NOW)).toBeNull()
    }
  }
  for (const guess of ['', 'x'.repeat(32)]) expect(await getInvited(guess, NOW)).toBeNull()
})
