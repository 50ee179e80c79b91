import type { Permission } from './permissions'

declare const proof: unique symbol

/**
 * Somebody who was checked to have a permission. Mutations ask for one, so a forgotten check does
 * not compile. Only the guards, the command line and the test actors make them; the architecture
 * test keeps it so.
 */
export type Actor<P extends Permission> = {
  readonly personId: string | null
  readonly name: string
  readonly [proof]: (permission: P) => void
}

export function actorWith<P extends Permission>(
  person: { personId: string | null; name: string },
  ..._permissions: P[]
): Actor<P> {
  return person as Actor<P>
}

/** Who they are, where nobody but a signed-in person can ask: the command line has no account. */
export function personIdOf({ personId }: Actor<'account.own'>): string {
  if (personId === null) throw new Error('the command line has no account')
  return personId
}
