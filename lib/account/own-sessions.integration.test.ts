import { expect, test } from 'vitest'
import { createSession } from '@/lib/people/mutations'
import { getSessionPerson } from '@/lib/people/sessions'
import { signIn } from '@/lib/people/sign-in'
import { oneself } from '@/lib/testing/actors'
import { DAY_MS, later, MINUTE_MS, NOW } from '@/lib/testing/clock'
import { person, sender } from '@/lib/testing/factories'
import { changePassword } from './own-password'
import { endOtherSessions, endOwnSession, listOwnSessions } from './own-sessions'

const PASSWORD = 'correct horse battery'

async function signedInTwice(data: Parameters<typeof person>[0] = {}) {
  const { id, name, email } = await person(data)
  const here = await createSession(id, later(1), later(DAY_MS))
  const elsewhere = await createSession(id, NOW, later(DAY_MS))
  return { actor: oneself({ id, name }), email, here, elsewhere }
}

test('everybody sees where they are signed in, and nobody else’s', async () => {
  const { actor, here, elsewhere } = await signedInTwice()
  await signedInTwice()
  await createSession(String(actor.personId), NOW, later(DAY_MS), true)
  expect(await listOwnSessions(actor, here, later(2))).toEqual([
    { id: here, createdAt: later(1), lastSeenAt: later(1), isThis: true },
    { id: elsewhere, createdAt: NOW, lastSeenAt: NOW, isThis: false },
  ])
})

test('when a session was last used is known to the hour', async () => {
  const { actor, here } = await signedInTwice()
  const seen = async (now: Date) => {
    await getSessionPerson(here, now)
    return (await listOwnSessions(actor, here, now))[0]?.lastSeenAt
  }
  expect(await seen(later(59 * MINUTE_MS))).toEqual(later(1))
  expect(await seen(later(61 * MINUTE_MS))).toEqual(later(61 * MINUTE_MS))
})

test('one is ended, or all others, and a colleague’s not at all', async () => {
  const { actor, here, elsewhere } = await signedInTwice()
  const colleague = await signedInTwice()
  await endOwnSession(actor, colleague.here, NOW)
  expect(await getSessionPerson(colleague.here, NOW)).not.toBeNull()
  await endOwnSession(actor, elsewhere, NOW)
  expect(await getSessionPerson(elsewhere, NOW)).toBeNull()
  await endOtherSessions(actor, here, NOW)
  expect(await getSessionPerson(here, NOW)).not.toBeNull()
  await endOtherSessions(colleague.actor, colleague.here, NOW)
  expect(await getSessionPerson(colleague.elsewhere, NOW)).toBeNull()
  expect(await getSessionPerson(here, NOW)).not.toBeNull()
})

test('another password needs the old one, and ends every other session', async () => {
  const { actor, email, here, elsewhere } = await signedInTwice({ password: PASSWORD })
  const password = 'a harbour full of herring'
  const change = (current: string) =>
    changePassword(actor, { current, password, sessionId: here }, NOW)
  expect(await change('wrong')).toEqual({ kind: 'wrong' })
  expect(await getSessionPerson(elsewhere, NOW)).not.toBeNull()
  expect(await change(PASSWORD)).toEqual({ kind: 'right' })
  expect(await getSessionPerson(elsewhere, NOW)).toBeNull()
  expect(await getSessionPerson(here, NOW)).not.toBeNull()
  const bucket = sender().addressBucket
  expect(await signIn({ email, password: PASSWORD }, bucket, NOW)).toEqual({ kind: 'wrong' })
  expect(await signIn({ email, password }, bucket, NOW)).toMatchObject({ kind: 'signed-in' })
})
