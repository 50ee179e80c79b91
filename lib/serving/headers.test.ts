import { describe, expect, it } from 'vitest'
import { bootScriptHash } from '@/lib/serving/boot'
import {
  ANYWHERE,
  finishedPagePolicy,
  hasConstantPolicy,
  noncePolicy,
} from '@/lib/serving/content-policy'
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

  it('names the servers of the pictures a page shows, and no others', () => {
    const own = "img-src 'self' data:;"
    expect([finishedPagePolicy(), noncePolicy('abc')]).toEqual([
      expect.stringContaining(own),
      expect.stringContaining(own),
    ])
    const two = finishedPagePolicy([], ['https://a.example', 'https://b.example'])
    expect(two).toContain("img-src 'self' data: https://a.example https://b.example;")
    expect(two.replace(' https://a.example https://b.example', '')).toBe(finishedPagePolicy())
    expect(noncePolicy('abc', { pictures: ANYWHERE })).toContain("img-src 'self' data: https:;")
  })

  it('stays short where the pictures come from everywhere', () => {
    const many = Array.from({ length: 33 }, (_, index) => `https://${index}.example`)
    expect(finishedPagePolicy([], many.slice(1))).toContain('https://32.example;')
    expect(finishedPagePolicy([], many)).toContain("img-src 'self' data: https:;")
  })

  it('is told apart where it is the one of all pages', () => {
    expect(hasConstantPolicy(['Content-Security-Policy', finishedPagePolicy()])).toBe(true)
    for (const policy of [
      finishedPagePolicy([], ['https://a.example']),
      finishedPagePolicy(['sha256-x']),
      noncePolicy('abc'),
    ]) {
      expect(hasConstantPolicy(['Content-Security-Policy', policy])).toBe(false)
    }
  })

  it('lets scripts of nonce pages in by nonce only', () => {
    expect(noncePolicy('abc')).toContain("script-src 'nonce-abc' 'strict-dynamic'")
    expect(noncePolicy('abc')).not.toContain("script-src 'self'")
  })

  it('gives way to the development tools in development only', () => {
    expect(noncePolicy('abc', { isDevelopment: true })).toContain("'unsafe-eval'")
    expect(noncePolicy('abc', { isDevelopment: true })).toContain(
      "style-src 'self' 'unsafe-inline'",
    )
  })
})

describe('security headers', () => {
  it('promise encryption only where the site is encrypted', () => {
    expect(securityHeaders('https://news.example')).toContain('Strict-Transport-Security')
    expect(securityHeaders('http://news.example')).not.toContain('Strict-Transport-Security')
    expect(securityHeaders(undefined)).not.toContain('Strict-Transport-Security')
  })
})
