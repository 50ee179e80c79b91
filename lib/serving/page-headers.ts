import { createHash } from 'node:crypto'
import { DATA_POLICY, finishedPagePolicy } from '@/lib/serving/content-policy'
import { type RawHeaders, securityHeaders } from '@/lib/serving/security-headers'

/** Browsers may keep a page but have to ask whether it is still right; a 304 costs nothing. */
export const REVALIDATE = 'public, max-age=0, must-revalidate'

/** A hash in the name: what is there never changes. */
const IMMUTABLE = 'public, max-age=31536000, immutable'

/** What every finished page says, besides its entity tag and what it preloads. */
export function finishedPageHeaders(security: RawHeaders): RawHeaders {
  return [
    ...['Content-Type', 'text/html; charset=utf-8'],
    ...['Cache-Control', REVALIDATE],
    ...['Vary', 'Accept-Encoding'],
    ...['Content-Security-Policy', finishedPagePolicy()],
    ...security,
  ]
}

/** What the script of a finished page says. */
export function payloadHeaders(security: RawHeaders): RawHeaders {
  return [
    ...['Content-Type', 'text/javascript; charset=utf-8'],
    ...['Cache-Control', IMMUTABLE],
    ...['Vary', 'Accept-Encoding'],
    ...['Content-Security-Policy', DATA_POLICY],
    ...security,
  ]
}

/**
 * Names these headers, and with them the folder of the pages that a web server in front sends with
 * its own copy of them. A configuration written for other headers finds nothing in its folder.
 */
export const HEADERS_EDITION = createHash('sha256')
  .update(JSON.stringify([finishedPageHeaders, payloadHeaders].map((of) => of(onHttps()))))
  .digest('hex')
  .slice(0, 12)

function onHttps(): RawHeaders {
  return securityHeaders('https://')
}
