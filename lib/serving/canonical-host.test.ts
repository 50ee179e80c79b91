import { expect, it } from 'vitest'
import { canonicalHost } from '@/lib/serving/canonical-host'
import { ownOrigin } from '@/lib/serving/own-origin'

const site = ownOrigin('https://news.example', 3000)
const local = ownOrigin(undefined, 80)

it.each([
  // Host, X-Forwarded-Host, trusted proxies, the host we answer as
  ['news.example', undefined, 0, 'news.example'],
  ['NEWS.example', undefined, 0, 'news.example'],
  ['localhost:3000', undefined, 0, 'localhost:3000'],
  ['[::1]:3000', undefined, 0, '[::1]:3000'],
  ['evil.example', undefined, 0, null],
  ['news.example:3000', undefined, 0, null],
  ['news.example.evil.example', undefined, 0, null],
  ['localhost:3001', undefined, 0, null],
  [undefined, undefined, 0, null],
  ['', undefined, 0, null],
  ['evil.example', 'news.example', 0, null],
  ['news.example', 'evil.example', 0, 'news.example'],
  ['127.0.0.1:9', 'news.example', 1, 'news.example'],
  ['news.example', 'evil.example', 1, null],
  ['127.0.0.1:9', 'news.example, evil.example', 1, null],
  ['127.0.0.1:9', 'evil.example, news.example', 1, 'news.example'],
  ['127.0.0.1:9', 'evil.example, news.example, inner', 2, 'news.example'],
  ['news.example', undefined, 1, 'news.example'],
])('Host %s, forwarded %s, %i proxies → %s', (host, forwarded, proxies, expected) => {
  expect(canonicalHost(host, forwarded, proxies, site)).toBe(expected)
})

it('leaves the port out where browsers leave it out', () => {
  expect(canonicalHost('localhost', undefined, 0, local)).toBe('localhost')
})
