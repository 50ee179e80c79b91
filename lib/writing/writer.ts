import type { Actor } from '@/lib/auth/actor'

/** Somebody who may write, and whether everybody's articles or their own alone. */
export type Writer = {
  writes: Actor<'article.write'>
  /** The proof that they may touch what others began. */
  edits: Actor<'article.edit'> | null
}

/** Which articles they may touch: part of every query, so that no page can forget it. */
export function touchableBy({ writes, edits }: Writer) {
  return edits ? {} : { manuscript: { ownerId: writes.personId ?? '' } }
}
