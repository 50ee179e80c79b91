import type { IncomingHttpHeaders } from 'node:http'
import type { OwnOrigin } from '@/lib/serving/own-origin'

/**
 * May this request change something? Stock Next lets five of seven forged variants run an action,
 * so every POST passes here first. Browsers send `Origin` with every POST, forms without
 * JavaScript included; where a privacy setting removes it, `Sec-Fetch-Site` (which no page can
 * set) is the only other proof we take.
 */
export function isOwnStateChange(headers: IncomingHttpHeaders, own: OwnOrigin): boolean {
  if (headers.origin !== undefined) return own.origins.has(headers.origin)
  return headers['sec-fetch-site'] === 'same-origin'
}
