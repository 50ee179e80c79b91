import { bootScriptHash } from '@/lib/serving/boot'
import { speculationRulesHash } from '@/lib/serving/speculation-rules'

/**
 * Content-Security-Policy of finished pages: the same on every one. Scripts come from our own
 * address, and the only inline ones are the constant boot script and speculation rules.
 * @param inlineHashes of a page that could not be finished: its own known inline scripts
 */
export function finishedPagePolicy(inlineHashes: readonly string[] = []): string {
  return policy(`script-src 'self' ${hashes([...CONSTANT_HASHES, ...inlineHashes])}`)
}

/**
 * Pages made for one request (admin, search, the answer to a post).
 * @param isDevelopment lets React's development tools evaluate and style; never in production
 */
export function noncePolicy(nonce: string, isDevelopment = false): string {
  const scripts = `script-src 'nonce-${nonce}' 'strict-dynamic' ${hashes(CONSTANT_HASHES)}`
  if (!isDevelopment) return policy(scripts)
  return policy(`${scripts} 'unsafe-eval'`).replace(
    "style-src 'self'",
    "style-src 'self' 'unsafe-inline'",
  )
}

/** What is not a page (pictures, feeds, JSON) and is opened as one all the same. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const CONSTANT_HASHES = [bootScriptHash, speculationRulesHash]

function policy(scripts: string): string {
  return `default-src 'none'; ${scripts}; ${EVERYTHING_ELSE}`
}

function hashes(list: readonly string[]): string {
  return [...new Set(list)].map((hash) => `'${hash}'`).join(' ')
}

const EVERYTHING_ELSE = [
  "style-src 'self'",
  // Imported articles keep the addresses of their pictures, on any host, but only by https.
  "img-src 'self' data: https:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
