/** A flat list `[name, value, name, value…]`, as `response.writeHead` takes it without copying. */
export type RawHeaders = readonly string[]

/** What every answer carries, whatever it is. Observatory's rules and ASVS 5.0 section 3.4. */
export function securityHeaders(siteUrl: string | undefined): RawHeaders {
  return siteUrl?.startsWith('https:') ? [...ALWAYS, ...HTTPS_ONLY] : ALWAYS
}

const ALWAYS: RawHeaders = [
  'X-Content-Type-Options',
  'nosniff',
  'X-Frame-Options',
  'DENY',
  'Referrer-Policy',
  'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy',
  'same-origin',
  'Cross-Origin-Resource-Policy',
  'same-origin',
  'Permissions-Policy',
  'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
]

/** Two years, the length browsers' preload lists ask for. */
const HTTPS_ONLY: RawHeaders = ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']
