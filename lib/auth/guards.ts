import 'server-only'
import { forbidden, redirect } from 'next/navigation'
import { connection } from 'next/server'
import type { Librarian } from '@/lib/media/librarian'
import type { SessionPerson } from '@/lib/people/sessions'
import type { Writer } from '@/lib/writing/writer'
import { type Actor, actorWith } from './actor'
import { isGranted, type Permission } from './permissions'
import { getSignedIn } from './session'

/** Stops the request unless somebody with this permission is signed in. */
export async function requireActor<P extends Permission>(permission: P): Promise<Actor<P>> {
  const person = await requirePerson()
  if (!isGranted(person.role, permission)) forbidden()
  return actorWith({ personId: person.id, name: person.name }, permission)
}

/** Stops the request unless somebody who writes is signed in. */
export async function requireWriter(): Promise<Writer> {
  await requireActor('article.write')
  return (await findWriter()) ?? redirect('/sign-in')
}

/** Somebody who writes, and whether they edit what others wrote; null where nobody is signed in. */
export async function findWriter(): Promise<Writer | null> {
  await connection()
  const person = await getSignedIn(new Date())
  if (!person || !isGranted(person.role, 'article.write')) return null
  const by = { personId: person.id, name: person.name }
  return {
    writes: actorWith(by, 'article.write'),
    edits: isGranted(person.role, 'article.edit') ? actorWith(by, 'article.edit') : null,
  }
}

/** Stops the request unless somebody who adds pictures is signed in. */
export async function requireLibrarian(): Promise<Librarian> {
  await requireActor('media.add')
  return (await findLibrarian()) ?? redirect('/sign-in')
}

/** Somebody who adds pictures, and whether they change those of others; null where nobody is. */
export async function findLibrarian(): Promise<Librarian | null> {
  await connection()
  const person = await getSignedIn(new Date())
  if (!person || !isGranted(person.role, 'media.add')) return null
  const by = { personId: person.id, name: person.name }
  return {
    adds: actorWith(by, 'media.add'),
    changes: isGranted(person.role, 'media.change') ? actorWith(by, 'media.change') : null,
  }
}

/** Stops the request unless somebody is signed in. */
export async function requirePerson(): Promise<SessionPerson> {
  await connection()
  const person = await getSignedIn(new Date())
  return person ?? redirect('/sign-in')
}
