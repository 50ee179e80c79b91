'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { publicAction } from '@/lib/action'
import { finishSession, startSession } from '@/lib/auth/session'
import {
  signIn as checkCredentials,
  createFirstAdministrator,
  isSetupTokenValid,
} from './mutations'
import { credentialsInput, setupInput } from './schema'

export type SignInRefusal = 'wrong' | 'wait'
export type SetupRefusal = 'link-used'

export const signIn = publicAction(credentialsInput, async (credentials, request) => {
  const result = await checkCredentials(credentials, request.addressBucket)
  if (result.kind === 'wait') {
    return { kind: 'refused', code: 'wait' as SignInRefusal, waitSeconds: result.waitSeconds }
  }
  if (result.kind === 'wrong') return { kind: 'refused', code: 'wrong' as SignInRefusal }
  await startSession(result.personId, request.now)
  redirect('/admin/comments')
})

export const signOut = publicAction(z.object({}), async (_, { now }) => {
  await finishSession(now)
  redirect('/')
})

export const setUp = publicAction(setupInput, async ({ token, ...person }, { now }) => {
  const refused = { kind: 'refused', code: 'link-used' as SetupRefusal } as const
  if (!(await isSetupTokenValid(token, now))) return refused
  const personId = await createFirstAdministrator(person)
  if (personId === null) return refused
  await startSession(personId, now)
  redirect('/admin/comments')
})
