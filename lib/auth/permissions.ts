import type { Role } from '@/lib/database/generated/enums'

/** What a signed-in person may do. Everything not granted here is refused. */
export type Permission =
  /** Their own password, sessions and second factor. */
  | 'account.own'
  /** Everybody's articles. */
  | 'article.edit'
  /** One's own articles: writing and publishing them. */
  | 'article.write'
  | 'comment.decide'
  /** Emptying spam and trash: there is no way back. */
  | 'comment.erase'
  | 'contact.see'
  /** Adding pictures, and changing one's own. */
  | 'media.add'
  /** Changing everybody's pictures. */
  | 'media.change'
  | 'people.manage'
  | 'rules.change'
  /** What the newspaper says about itself. */
  | 'site.change'
  | 'view.share'

const GRANTS: Record<Role, readonly Permission[]> = {
  ADMIN: [
    'account.own',
    'article.edit',
    'article.write',
    'comment.decide',
    'comment.erase',
    'contact.see',
    'media.add',
    'media.change',
    'people.manage',
    'rules.change',
    'site.change',
    'view.share',
  ],
  EDITOR: [
    'account.own',
    'article.edit',
    'article.write',
    'comment.decide',
    'comment.erase',
    'contact.see',
    'media.add',
    'media.change',
    'rules.change',
  ],
  AUTHOR: ['account.own', 'article.write', 'media.add'],
  MODERATOR: ['account.own', 'comment.decide'],
}

export function isGranted(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission)
}
