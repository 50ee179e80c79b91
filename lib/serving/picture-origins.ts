/**
 * Whose servers these pictures come from, as a Content-Security-Policy names them. Our own are left
 * out (they are paths), and so is all that is not https: no browser would load it here.
 */
export function pictureOrigins(addresses: readonly string[]): string[] {
  const origins = addresses.filter((address) => URL.canParse(address)).map((a) => new URL(a).origin)
  return [...new Set(origins)].filter((origin) => NAMEABLE.test(origin)).sort()
}

/** A URL's host may hold `*` and `;`, which mean something else in a policy. No IPv6: policies have none. */
const NAMEABLE = /^https:\/\/[a-z0-9]([a-z0-9._-]*[a-z0-9])?(:\d{1,5})?$/
