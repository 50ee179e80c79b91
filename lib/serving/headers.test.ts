import { describe, expect, it } from 'vitest'
import { bootScriptHash } from '@/lib/serving/boot'
import { finishedPagePolicy, noncePolicy } from '@/lib/serving/content-policy'
import { securityHeaders } from '@/lib/serving/security-headers'

describe('content policy', () => {
  it.each([
    ['finished pages', finishedPagePolicy()],
    ['finished pages that keep their scripts', finishedPagePolicy(['sha256-x'])],
    ['nonce pages', noncePolicy('abc')],
  ])('%s allow nothing that is not named, and never unsafe code', (_name, policy) => {
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/[\r\n]/)
    for (const shut of ['object-src', 'base-uri', 'frame-ancestors']) {
      expect(policy).toContain(`${shut} 'none'`)
    }
    expect(policy).toContain("form-action 'self'")
  })

  it('is the same on every finished page, and knows the boot script by its hash', () => {
    expect(finishedPagePolicy()).toBe(finishedPagePolicy())
    expect(finishedPagePolicy()).toContain(`script-src 'self' '${bootScriptHash}'`)
  })

  it('lets scripts of nonce pages in by nonce only', () => {
    expect(noncePolicy('abc')).toContain("script-src 'nonce-abc' 'strict-dynamic'")
    expect(noncePolicy('abc')).not.toContain("script-src 'self'")
  })

  it('gives way to the development tools in development only', () => {
    expect(noncePolicy('abc', true)).toContain("'unsafe-eval'")
    expect(noncePolicy('abc', true)).toContain("style-src 'self' 'unsafe-inline'")
  })
})

describe('security headers', () => {
  it('promise encryption only where the site is encrypted', () => {
    expect(securityHeaders('https://news.example')).toContain('Strict-Transport-Security')
    expect(securityHeaders('http://news.example')).not.toContain('Strict-Transport-Security')
    expect(securityHeaders(undefined)).not.toContain('Strict-Transport-Security')
  })
})
