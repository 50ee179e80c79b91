'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { removeFactorOf } from '@/lib/account/second-factor'
import { publicAction, showChange, staffAction } from '@/lib/action'
import { awaitCode, finishSession, getSessionId, startSession } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { absoluteUrl } from '@/lib/site-url'
import { acceptInvitation, inviteAgain, invitePerson } from './invitations'
import { createFirstAdministrator, isSetupTokenValid } from './mutations'
import { changeRole, disablePerson, enablePerson, type RightsRefusal } from './rights'
import {
  accessInput,
  codeInput,
  credentialsInput,
  inviteeInput,
  joinInput,
  personInput,
  roleInput,
  setupInput,
} from './schema'
import { enterCode as checkCode, signIn as checkCredentials } from './sign-in'

export type SignInRefusal = 'wrong' | 'wait'
export type CodeRefusal = SignInRefusal | 'over'
export type LinkRefusal = 'link-used'

/** The link, to be handed over: it is shown this once. */
export type Invited = { name: string; link: string }

export const signIn = publicAction(credentialsInput, async (credentials, request) => {
  const result = await checkCredentials(credentials, request.addressBucket, request.now)
  if (result.kind === 'wait') {
    return { kind: 'refused', code: 'wait' as SignInRefusal, waitSeconds: result.waitSeconds }
  }
  if (result.kind === 'wrong') return { kind: 'refused', code: 'wrong' as SignInRefusal }
  if (result.kind === 'code-needed') {
    await awaitCode(result.personId, request.now)
    redirect(paths.signInCode)
  }
  await startSession(result.personId, request)
  redirect(paths.admin)
})

export const enterCode = publicAction(codeInput, async ({ code }, request) => {
  const sessionId = (await getSessionId()) ?? ''
  const result = await checkCode(sessionId, code, request.addressBucket, request.now)
  if (result.kind === 'wait') {
    return { kind: 'refused', code: 'wait' as CodeRefusal, waitSeconds: result.waitSeconds }
  }
  if (result.kind !== 'signed-in') return { kind: 'refused', code: result.kind as CodeRefusal }
  await startSession(result.personId, request)
  redirect(paths.admin)
})

export const signOut = publicAction(z.object({}), async (_, request) => {
  await finishSession(request)
  redirect(paths.home)
})

export const setUp = publicAction(setupInput, async ({ token, ...person }, request) => {
  const refused = { kind: 'refused', code: 'link-used' as LinkRefusal } as const
  if (!(await isSetupTokenValid(token, request.now))) return refused
  const personId = await createFirstAdministrator(person)
  if (personId === null) return refused
  await startSession(personId, request)
  redirect(paths.admin)
})

export const join = publicAction(joinInput, async (input, request) => {
  const personId = await acceptInvitation(input, request.now)
  if (personId === null) return { kind: 'refused', code: 'link-used' as LinkRefusal }
  await startSession(personId, request)
  redirect(paths.account)
})

export const invite = staffAction('people.manage', inviteeInput, async (actor, input, { now }) => {
  const invited = await invitePerson(actor, input, now)
  if (!invited) return { kind: 'refused', code: 'taken' }
  await showChange(null)
  return { kind: 'done', outcome: toLink(input.name, invited.token) }
})

export const inviteOnceMore = staffAction(
  'people.manage',
  personInput,
  async (actor, { personId }, { now }) => {
    const token = await inviteAgain(actor, personId, now)
    if (token === null) return { kind: 'refused', code: 'joined' }
    await showChange(null)
    return { kind: 'done', outcome: toLink('', token) }
  },
)

export const setRole = staffAction('people.manage', roleInput, async (actor, input, { now }) => {
  const result = await changeRole(actor, input, now)
  if (result.kind === 'no') return { kind: 'refused', code: result.code as RightsRefusal }
  await showChange(null)
  return { kind: 'done', outcome: result.kind }
})

export const setAccess = staffAction(
  'people.manage',
  accessInput,
  async (actor, { personId, to }, { now }) => {
    const change = to === 'disabled' ? disablePerson : enablePerson
    const result = await change(actor, personId, now)
    if (result.kind === 'no') return { kind: 'refused', code: result.code as RightsRefusal }
    await showChange(null)
    return { kind: 'done', outcome: to }
  },
)

export const removeSecondFactor = staffAction(
  'people.manage',
  personInput,
  async (actor, { personId }, { now }) => {
    const removed = await removeFactorOf(actor, personId, now)
    await showChange(null)
    return { kind: 'done', outcome: removed }
  },
)

function toLink(name: string, token: string): Invited {
  return { name, link: absoluteUrl(paths.invitation(token)) }
}
