import { type Actor, actorWith } from '@/lib/auth/actor'
import type { Role } from '@/lib/database/generated/enums'
import type { Librarian } from '@/lib/media/librarian'
import type { Writer } from '@/lib/writing/writer'
import { person } from './factories'

// What each role may do, said a second time and by hand: a test that asks the product's own table
// would agree with whatever stands there.

export async function administrator(): Promise<
  Actor<
    | 'comment.decide'
    | 'comment.erase'
    | 'contact.see'
    | 'people.manage'
    | 'rules.change'
    | 'site.change'
    | 'view.share'
  >
> {
  const person = await signedIn('ADMIN')
  return actorWith(
    person,
    'comment.decide',
    'comment.erase',
    'contact.see',
    'people.manage',
    'rules.change',
    'site.change',
    'view.share',
  )
}

export async function editor(): Promise<
  Actor<'comment.decide' | 'comment.erase' | 'contact.see' | 'rules.change'>
> {
  return actorWith(
    await signedIn('EDITOR'),
    'comment.decide',
    'comment.erase',
    'contact.see',
    'rules.change',
  )
}

export async function moderator(): Promise<Actor<'comment.decide'>> {
  return actorWith(await signedIn('MODERATOR'), 'comment.decide')
}

/** Somebody who writes: an author their own articles, an editor everybody's. */
export async function writer(role: 'AUTHOR' | 'EDITOR' = 'EDITOR'): Promise<Writer> {
  const by = await signedIn(role)
  return {
    writes: actorWith(by, 'article.write'),
    edits: role === 'EDITOR' ? actorWith(by, 'article.edit') : null,
  }
}

/** Somebody who adds pictures: an author their own, an editor changes everybody's. */
export async function librarian(role: 'AUTHOR' | 'EDITOR' = 'EDITOR'): Promise<Librarian> {
  const by = await signedIn(role)
  return {
    adds: actorWith(by, 'media.add'),
    changes: role === 'EDITOR' ? actorWith(by, 'media.change') : null,
  }
}

/** Somebody at their own account, whatever their role. */
export function oneself({ id, name }: { id: string; name: string }): Actor<'account.own'> {
  return actorWith({ personId: id, name }, 'account.own')
}

async function signedIn(role: Role) {
  const { id, name } = await person({ role, name: `The ${role.toLowerCase()}` })
  return { personId: id, name }
}
