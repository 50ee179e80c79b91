import { beforeEach, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { administrator } from '@/lib/testing/actors'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { closeTable, sqlAs } from '@/lib/testing/databases'
import { person } from '@/lib/testing/factories'
import { createSession } from './mutations'
import { getPerson, listPeople, listPersonChanges } from './queries'
import { changeRole, disablePerson, enablePerson } from './rights'
import { getSessionPerson } from './sessions'

beforeEach(() => sqlAs('owner', 'TRUNCATE private.person CASCADE'))

test('a role counts from the next request on, and who gave it stands written', async () => {
  const actor = await administrator()
  const { id } = await person({ role: 'MODERATOR' })
  const sessionId = await createSession(id, NOW, later(DAY_MS))
  expect(await changeRole(actor, { personId: id, role: 'EDITOR' }, NOW)).toEqual({
    kind: 'changed',
  })
  expect(await getSessionPerson(sessionId, NOW)).toMatchObject({ role: 'EDITOR' })
  expect(await listPersonChanges(actor, id)).toEqual([
    {
      id: expect.any(String),
      at: NOW,
      kind: 'ROLE_CHANGED',
      actorName: actor.name,
      fromRole: 'MODERATOR',
      toRole: 'EDITOR',
    },
  ])
  expect(await changeRole(actor, { personId: id, role: 'EDITOR' }, NOW)).toEqual({
    kind: 'unchanged',
  })
  expect(await listPersonChanges(actor, id)).toHaveLength(1)
})

test('disabling ends every session at once, and enabling brings none of them back', async () => {
  const actor = await administrator()
  const { id } = await person()
  const sessions = [
    await createSession(id, NOW, later(DAY_MS)),
    await createSession(id, NOW, later(DAY_MS)),
  ]
  const whose = () => Promise.all(sessions.map((session) => getSessionPerson(session, later(2))))
  expect(await disablePerson(actor, id, later(1))).toEqual({ kind: 'changed' })
  expect(await whose()).toEqual([null, null])
  expect(await disablePerson(actor, id, later(1))).toEqual({ kind: 'unchanged' })
  expect(await enablePerson(actor, id, later(2))).toEqual({ kind: 'changed' })
  expect(await whose()).toEqual([null, null])
  const kinds = (await listPersonChanges(actor, id)).map(({ kind }) => kind)
  expect(kinds).toEqual(['ENABLED', 'DISABLED'])
})

test('nobody demotes or disables themselves', async () => {
  const actor = await administrator()
  await administrator()
  const personId = String(actor.personId)
  const refused = { kind: 'no', code: 'yourself' }
  expect(await changeRole(actor, { personId, role: 'EDITOR' }, NOW)).toEqual(refused)
  expect(await disablePerson(actor, personId, NOW)).toEqual(refused)
  expect(await getPerson(actor, personId)).toMatchObject({ role: 'ADMIN', disabledAt: null })
})

test('the last administrator who can sign in stays one, whoever asks', async () => {
  const last = await administrator()
  const asked = { ...last, personId: null }
  await person({ role: 'ADMIN', disabledAt: NOW })
  await person({ role: 'ADMIN', passwordHash: null })
  const refused = { kind: 'no', code: 'last-administrator' }
  const personId = String(last.personId)
  expect(await changeRole(asked, { personId, role: 'EDITOR' }, NOW)).toEqual(refused)
  expect(await disablePerson(asked, personId, NOW)).toEqual(refused)
  expect(await listPersonChanges(last, personId)).toEqual([])
})

test('two administrators who disable each other at the same moment: one stays', async () => {
  const [one, other] = [await administrator(), await administrator()]
  const gate = await closeTable('private.person')
  const both = Promise.all([
    disablePerson(one, String(other.personId), NOW),
    disablePerson(other, String(one.personId), NOW),
  ])
  await gate.waitFor(2)
  await gate.open()
  expect((await both).map(({ kind }) => kind).sort()).toEqual(['changed', 'no'])
  const left = { role: 'ADMIN', disabledAt: null } as const
  expect(await appClient().person.count({ where: left })).toBe(1)
})

test('somebody who never was is gone', async () => {
  const actor = await administrator()
  const personId = crypto.randomUUID()
  expect(await disablePerson(actor, personId, NOW)).toEqual({ kind: 'no', code: 'gone' })
})

test('the list says who somebody is and no secret of theirs', async () => {
  const actor = await administrator()
  await person({ name: 'Aa Moderator', email: 'aa@example.com', passwordHash: '$argon2id$x' })
  const people = await listPeople(actor)
  expect(people[0]).toEqual({
    id: expect.any(String),
    name: 'Aa Moderator',
    email: 'aa@example.com',
    role: 'MODERATOR',
    lastSignInAt: null,
    disabledAt: null,
    isInvited: false,
    hasSecondFactor: false,
  })
  expect(JSON.stringify(people)).not.toContain('argon2id')
})
