import type { OwnOrigin } from '@/lib/serving/own-origin'

/**
 * The host a request was meant for, or null when that is not us (answer 421, RFC 9110 15.5.20).
 * `X-Forwarded-Host` counts only behind trusted proxies, and then only the entry the outermost
 * trusted one wrote.
 */
export function canonicalHost(
  host: string | undefined,
  forwardedHost: string | string[] | undefined,
  trustedProxies: number,
  own: OwnOrigin,
): string | null {
  const asked = trustedHost(host, forwardedHost?.toString(), trustedProxies)
  if (asked === undefined) return null
  if (own.hosts.has(asked)) return asked
  const lower = asked.toLowerCase()
  return own.hosts.has(lower) ? lower : null
}

function trustedHost(host: string | undefined, forwarded: string | undefined, proxies: number) {
  if (proxies === 0 || !forwarded) return host
  return forwarded.split(',').slice(-proxies)[0]?.trim()
}
