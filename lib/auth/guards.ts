import 'server-only'
import { forbidden, redirect } from 'next/navigation'
import { connection } from 'next/server'
import type { SessionPerson } from '@/lib/people/sessions'
import { type Actor, actorWith } from './actor'
import { isGranted, type Permission } from './permissions'
import { getSignedIn } from './session'

/** Stops the request unless somebody with this permission is signed in. */
export async function requireActor<P extends Permission>(permission: P): Promise<Actor<P>> {
  const person = await requirePerson()
  if (!isGranted(person.role, permission)) forbidden()
  return actorWith({ personId: person.id, name: person.name }, permission)
}

/** Stops the request unless somebody is signed in. */
export async function requirePerson(): Promise<SessionPerson> {
  await connection()
  const person = await getSignedIn(new Date())
  return person ?? redirect('/sign-in')
}
