import { bootScriptHash } from '@/lib/serving/boot'
import type { RawHeaders } from '@/lib/serving/security-headers'
import { speculationRulesHash } from '@/lib/serving/speculation-rules'

/**
 * Content-Security-Policy of finished pages: the same on every one that shows no pictures of
 * others. Scripts come from our own address, and the only inline ones are the constant boot script
 * and speculation rules.
 * @param inlineHashes of a page that could not be finished: its own known inline scripts
 * @param pictures origins of the pictures the page shows, besides our own
 */
export function finishedPagePolicy(
  inlineHashes: readonly string[] = [],
  pictures: readonly string[] = [],
): string {
  return policy(`script-src 'self' ${hashes([...CONSTANT_HASHES, ...inlineHashes])}`, pictures)
}

/** Could this finished page go out with headers that are the same for all of them? */
export function hasConstantPolicy(headers: RawHeaders): boolean {
  return headers.includes(CONSTANT_POLICY)
}

/**
 * Pages made for one request (admin, search, the answer to a post).
 * @param pictures `ANYWHERE` where an article may be shown: its head comes after the headers
 * @param isDevelopment lets React's development tools evaluate and style; never in production
 */
export function noncePolicy(
  nonce: string,
  { pictures = [] as readonly string[], isDevelopment = false } = {},
): string {
  const scripts = `script-src 'nonce-${nonce}' 'strict-dynamic' ${hashes(CONSTANT_HASHES)}`
  if (!isDevelopment) return policy(scripts, pictures)
  return policy(`${scripts} 'unsafe-eval'`, pictures).replace(
    "style-src 'self'",
    "style-src 'self' 'unsafe-inline'",
  )
}

/** Imported articles keep the addresses of their pictures, on any host, but only by https. */
export const ANYWHERE = ['https:']

/** What is not a page (pictures, feeds, JSON) and is opened as one all the same. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const CONSTANT_HASHES = [bootScriptHash, speculationRulesHash]

/** More origins than this, and the header would be too long for some proxies. */
const MAX_ORIGINS = 32

function policy(scripts: string, pictures: readonly string[]): string {
  const named = pictures.length > MAX_ORIGINS ? ANYWHERE : pictures
  const images = ["img-src 'self' data:", ...named].join(' ')
  return `default-src 'none'; ${scripts}; ${images}; ${EVERYTHING_ELSE}`
}

function hashes(list: readonly string[]): string {
  return [...new Set(list)].map((hash) => `'${hash}'`).join(' ')
}

const EVERYTHING_ELSE = [
  "style-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const CONSTANT_POLICY = finishedPagePolicy()
