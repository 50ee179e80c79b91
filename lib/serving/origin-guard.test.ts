import { describe, expect, it } from 'vitest'
import { isOwnStateChange } from '@/lib/serving/origin-guard'
import { ownOrigin } from '@/lib/serving/own-origin'

const site = ownOrigin('https://news.example/', 3000)
const local = ownOrigin(undefined, 3000)

describe('only this site changes something on this site', () => {
  it.each([
    ['the same origin', { origin: 'https://news.example' }, true],
    ['no origin, no word from the browser', {}, false],
    ['the null origin', { origin: 'null' }, false],
    ['a foreign origin', { origin: 'https://evil.example' }, false],
    [
      'a foreign origin and a forwarded host to match',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      false,
    ],
    [
      'a foreign origin and a host to match',
      { origin: 'https://evil.example', host: 'evil.example' },
      false,
    ],
    ['no origin, sent across sites', { 'sec-fetch-site': 'cross-site' }, false],
    ['no origin, sent from a sibling site', { 'sec-fetch-site': 'same-site' }, false],
    ['no origin, typed into the address bar', { 'sec-fetch-site': 'none' }, false],
    ['no origin, sent from this site', { 'sec-fetch-site': 'same-origin' }, true],
    [
      'a foreign origin that claims to be this site',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      false,
    ],
    ['the same host without encryption', { origin: 'http://news.example' }, false],
    ['another port', { origin: 'https://news.example:8443' }, false],
    ['a subdomain', { origin: 'https://a.news.example' }, false],
    ['a longer name', { origin: 'https://news.example.evil.example' }, false],
    ['loopback, where the site has a name', { origin: 'http://localhost:3000' }, false],
    ['an empty origin', { origin: '' }, false],
  ])('%s', (_name, headers, allowed) => {
    expect(isOwnStateChange(headers, site)).toBe(allowed)
  })

  it.each([
    ['http://localhost:3000', true],
    ['http://127.0.0.1:3000', true],
    ['http://[::1]:3000', true],
    ['http://localhost:3001', false],
    ['https://localhost:3000', false],
    ['http://localhost', false],
    ['http://localhost.evil.example:3000', false],
  ])('without a SITE_URL, %s', (origin, allowed) => {
    expect(isOwnStateChange({ origin }, local)).toBe(allowed)
  })
})
