/**
 * Which host names and origins are this site. Decided by configuration only, never by a request:
 * `SITE_URL` where it is set, and the loopback names with the port we listen on.
 */
export type OwnOrigin = {
  /** What pages are rendered for: `SITE_URL`, or `http://localhost` with the port. */
  origin: string
  /** Every `Host` this process answers to, lower case. */
  hosts: ReadonlySet<string>
  /** Every `Origin` a state change may come from. */
  origins: ReadonlySet<string>
}

export function ownOrigin(siteUrl: string | undefined, port: number): OwnOrigin {
  const loopback = LOOPBACK_NAMES.map((name) => new URL(`http://${name}:${port}`))
  const site = siteUrl ? new URL(siteUrl) : null
  return {
    origin: site?.origin ?? `http://localhost:${port}`,
    // Health checks and proxies ask a loopback name even where the site has a public one.
    hosts: new Set([...(site ? [site.host] : []), ...loopback.map((url) => url.host)]),
    origins: new Set(site ? [site.origin] : loopback.map((url) => url.origin)),
  }
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']
