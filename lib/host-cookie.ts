import { env } from '@/lib/env'

/**
 * A cookie no script reads. `__Host-` where the site is https: bound to this host, sent over nothing
 * else. To remove it send it again, expired: browsers refuse that name without these options.
 */
export function hostCookie(name: string) {
  const secure = env().SITE_URL?.startsWith('https:') ?? false
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}
