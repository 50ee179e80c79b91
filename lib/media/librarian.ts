import type { Actor } from '@/lib/auth/actor'

/** Somebody who adds pictures, and whether they may change those of others. */
export type Librarian = {
  adds: Actor<'media.add'>
  changes: Actor<'media.change'> | null
}

/** Which pictures they may change: part of every query. */
export function changeableBy({ adds, changes }: Librarian) {
  return changes ? {} : { addedById: adds.personId ?? '' }
}
