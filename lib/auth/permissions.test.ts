import { expect, test } from 'vitest'
import { isGranted, type Permission } from './permissions'

const table: [
  Permission,
  { ADMIN: boolean; EDITOR: boolean; AUTHOR: boolean; MODERATOR: boolean },
][] = [
  ['account.own', { ADMIN: true, EDITOR: true, AUTHOR: true, MODERATOR: true }],
  ['article.write', { ADMIN: true, EDITOR: true, AUTHOR: true, MODERATOR: false }],
  ['article.edit', { ADMIN: true, EDITOR: true, AUTHOR: false, MODERATOR: false }],
  ['media.add', { ADMIN: true, EDITOR: true, AUTHOR: true, MODERATOR: false }],
  ['media.change', { ADMIN: true, EDITOR: true, AUTHOR: false, MODERATOR: false }],
  ['people.manage', { ADMIN: true, EDITOR: false, AUTHOR: false, MODERATOR: false }],
  ['contact.see', { ADMIN: true, EDITOR: true, AUTHOR: false, MODERATOR: false }],
  ['rules.change', { ADMIN: true, EDITOR: true, AUTHOR: false, MODERATOR: false }],
  ['comment.decide', { ADMIN: true, EDITOR: true, AUTHOR: false, MODERATOR: true }],
  ['site.change', { ADMIN: true, EDITOR: false, AUTHOR: false, MODERATOR: false }],
  ['view.share', { ADMIN: true, EDITOR: false, AUTHOR: false, MODERATOR: false }],
]

test.each(table)('%s is granted to exactly these roles', (permission, roles) => {
  for (const [role, expected] of Object.entries(roles)) {
    expect(isGranted(role as keyof typeof roles, permission), role).toBe(expected)
  }
})
