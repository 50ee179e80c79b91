import type { PersonChangeKind, Role, SignInOutcome } from '@/lib/database/generated/enums'

/** From the one who may do everything to the one who may do one thing. */
export const ROLES = ['ADMIN', 'EDITOR', 'AUTHOR', 'MODERATOR'] as const satisfies Role[]

export const ROLE_WORDS: Record<Role, string> = {
  ADMIN: 'Administrator',
  EDITOR: 'Editor',
  AUTHOR: 'Author',
  MODERATOR: 'Moderator',
}

/** Somebody who can sign in, or was asked to, as administrators see them. */
export type StaffMember = {
  id: string
  name: string
  email: string
  role: Role
  lastSignInAt: Date | null
  disabledAt: Date | null
  /** They have not set a password yet. */
  isInvited: boolean
  hasSecondFactor: boolean
}

export type PersonChangeShown = {
  id: string
  at: Date
  kind: PersonChangeKind
  actorName: string
  fromRole: Role | null
  toRole: Role | null
}

export type SignInShown = { id: string; at: Date; outcome: SignInOutcome; isKnownPlace: boolean }
