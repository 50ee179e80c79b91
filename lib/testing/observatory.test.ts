import { expect, it } from 'vitest'
import { finishedPagePolicy } from '@/lib/serving/content-policy'
import { securityHeaders } from '@/lib/serving/security-headers'
import { observatoryScore } from '@/lib/testing/observatory'

const flat = securityHeaders('https://news.example')
const headers: Record<string, string> = {
  'content-security-policy': finishedPagePolicy(),
}
for (let index = 0; index < flat.length; index += 2) {
  headers[String(flat[index]).toLowerCase()] = String(flat[index + 1])
}

it('gives our headers all there is to get', () => {
  expect(observatoryScore({ headers, text: '' }).score).toBe(130)
})

const POLICY = finishedPagePolicy()
it.each([
  ['no policy', { 'content-security-policy': '' }, 130 - 10 - 5 - 25 - 15],
  ['unsafe code', { 'content-security-policy': "script-src 'self' 'unsafe-inline'" }, 80],
  [
    'unsafe styles',
    { 'content-security-policy': POLICY.replace("style-src 'self'", "style-src 'unsafe-inline'") },
    120,
  ],
  [
    'evaluation',
    { 'content-security-policy': POLICY.replace("script-src 'self'", "script-src 'unsafe-eval'") },
    110,
  ],
  [
    'unencrypted pictures',
    { 'content-security-policy': POLICY.replace('img-src', 'img-src http:') },
    110,
  ],
  [
    'scripts from everywhere',
    { 'content-security-policy': POLICY.replace("script-src 'self'", 'script-src https:') },
    80,
  ],
  [
    'another default',
    { 'content-security-policy': POLICY.replace("default-src 'none'", "default-src 'self'") },
    125,
  ],
  ['a short promise of https', { 'strict-transport-security': 'max-age=1' }, 120],
  ['no promise of https', { 'strict-transport-security': '' }, 80],
  ['sniffing', { 'x-content-type-options': '' }, 125],
  ['telling everybody', { 'referrer-policy': 'unsafe-url' }, 120],
  ['sharing with everybody', { 'access-control-allow-credentials': 'true' }, 50],
  ['resources for everybody', { 'cross-origin-resource-policy': 'cross-origin' }, 120],
])('takes points for %s', (_what, changed, score) => {
  expect(observatoryScore({ headers: { ...headers, ...changed }, text: '' }).score).toBe(score)
})

it.each([
  ['__Host-session=x; Path=/; Secure; HttpOnly; SameSite=Lax', 135],
  ['__Host-session=x; Path=/; Secure; SameSite=Lax', 70],
  ['session=x; HttpOnly', 60],
  ['theme=dark', 80],
  ['theme=dark; Secure', 130],
])('weighs the cookie %s', (cookie, score) => {
  expect(
    observatoryScore({ headers: { ...headers, 'set-cookie': [cookie] }, text: '' }).score,
  ).toBe(score)
})

it('takes points for scripts of others', () => {
  const text = '<script src="https://cdn.example/a.js"></script>'
  expect(observatoryScore({ headers, text }).score).toBe(125)
})
