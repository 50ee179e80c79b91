import type { Role } from '@/lib/database/generated/enums'

/** What a signed-in person may do. Everything not granted here is refused. */
export type Permission = 'comment.decide' | 'contact.see' | 'rules.change' | 'view.share'

const GRANTS: Record<Role, readonly Permission[]> = {
  ADMIN: ['comment.decide', 'contact.see', 'rules.change', 'view.share'],
  EDITOR: ['comment.decide', 'contact.see', 'rules.change'],
  AUTHOR: [],
  MODERATOR: ['comment.decide'],
}

export function isGranted(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission)
}
