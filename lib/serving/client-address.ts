import { isIP, isIPv4 } from 'node:net'

/**
 * Who is asking, as far as the configuration lets us believe it.
 *
 * Every trusted proxy appends the address it was asked from to `X-Forwarded-For`, so only the last
 * `trustedProxies` steps of the chain are facts; everything further left is what the client wrote.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const socket = plainAddress(socketAddress ?? '') ?? UNKNOWN_ADDRESS
  if (trustedProxies === 0 || !forwardedFor) return socket

  const entries = forwardedFor.split(',').slice(-trustedProxies)
  let client = socket
  for (const entry of entries.reverse()) {
    const address = plainAddress(entry)
    if (!address) break
    client = address
  }
  return client
}

/**
 * What one client is for a limiter: an IPv4 address, or the /64 an IPv6 household is given
 * (RFC 6177), in one spelling.
 */
export function clientBucket(address: string): string {
  if (isIP(address) !== 6) return address
  return `${expandIPv6(address).slice(0, 4).join(':')}::/64`
}

/** A socket that closed before we looked has no address; all of those share one bucket. */
const UNKNOWN_ADDRESS = '0.0.0.0'

/** `203.0.113.7:4711`, `[2001:db8::1]:443`, `::ffff:203.0.113.7`, `fe80::1%eth0` → the bare address. */
function plainAddress(entry: string): string | null {
  const text = entry.trim().replace(/^"(.*)"$/, '$1')
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = bare.replace(/%.*$/, '').toLowerCase()
  if (isIP(address) === 0) return null
  return isIPv4(address) ? address : (mappedIPv4(address) ?? address)
}

/** The IPv4 address inside `::ffff:0:0/96`, however it is spelled, or null. */
function mappedIPv4(address: string): string | null {
  const groups = expandIPv6(address)
  if (groups.slice(0, 5).some((group) => group !== '0') || groups[5] !== 'ffff') return null
  return groups
    .slice(6)
    .flatMap((group) => {
      const value = Number.parseInt(group, 16)
      return [value >> 8, value & 255]
    })
    .join('.')
}

/** The eight groups of a valid IPv6 address, without leading zeros. */
function expandIPv6(address: string): string[] {
  // The URL parser knows every spelling (embedded IPv4, upper case, leading zeros) and writes one.
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const head = left.split(':').filter(Boolean)
  const tail = (right ?? '').split(':').filter(Boolean)
  return [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail]
}
