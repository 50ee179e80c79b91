import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeFront, startFakeFront } from '@/lib/serving/fake-front'

/** What frameworks, proxies, previews and browsers say that could change an answer. */
const STEERING: Record<string, string> = {
  cookie: 'session=1; __prerender_bypass=x',
  'user-agent': 'Twitterbot',
  accept: 'application/json',
  'accept-language': 'de',
  authorization: 'Bearer x',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '6.6.6.6',
  'x-middleware-subrequest': 'src/middleware',
  'x-nextjs-data': '1',
  'x-matched-path': '/admin',
  'x-invoke-status': '500',
  'next-router-prefetch': '1',
  'next-action': 'abc',
  'x-prerender-revalidate': 'x',
  'x-http-method-override': 'POST',
  'content-security-policy': "script-src 'nonce-evil'",
  'x-rejoinder-client': '6.6.6.6',
  'sec-fetch-dest': 'image',
  range: 'bytes=0-3',
  purpose: 'prefetch',
}

let front: FakeFront

beforeEach(async () => {
  front = await startFakeFront()
})

afterEach(() => front.stop())

describe('finished pages', () => {
  it('are rendered once for a thousand readers who come at once', async () => {
    const replies = await Promise.all(Array.from({ length: 1_000 }, () => front.read()))
    expect(front.reached).toHaveLength(1)
    expect(new Set(replies.map((reply) => reply.body.toString())).size).toBe(1)
  })

  it('are right in the very next request after an expiry, payload included', async () => {
    const payloadOf = (html: string) => /\/_rejoinder\/\w+\.js/.exec(html)?.[0] ?? ''
    const before = payloadOf((await front.read()).body.toString())
    expect((await front.read({}, before)).body.toString()).toContain('first')
    front.words = 'second'
    front.pages.expire(['article:2'])
    expect((await front.read()).body.toString()).toContain('first')
    front.pages.expire(['article:1'])
    expect((await front.read()).body.toString()).toContain('second')
    expect((await front.read({}, before)).status).toBe(404)
  })

  it('say the same in every encoding, each under its own tag', async () => {
    const plain = await front.read()
    const zipped = await front.read({ headers: { 'accept-encoding': 'gzip' } })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.body)).toEqual(plain.body)
    const brotli = () => front.read({ headers: { 'accept-encoding': 'gzip, br' } })
    await expect.poll(async () => (await brotli()).headers['content-encoding']).toBe('br')
    const small = await brotli()
    expect(brotliDecompressSync(small.body)).toEqual(plain.body)
    expect(new Set([plain, zipped, small].map((reply) => reply.headers.etag)).size).toBe(3)
    expect([plain, zipped, small].map((reply) => reply.headers.vary)).toEqual(
      Array(3).fill('Accept-Encoding'),
    )
  })

  it('are not sent again to those who have them', async () => {
    const { headers } = await front.read()
    const etag = headers.etag ?? ''
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const reply = await front.read({ headers: { 'if-none-match': given } })
      expect([given, reply.status, reply.body.length]).toEqual([given, 304, 0])
      expect(reply.headers.etag).toBe(etag)
      expect(reply.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    }
    expect((await front.read({ headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('answer HEAD with the headers of GET', async () => {
    const head = await front.read({ method: 'HEAD' })
    const get = await front.read()
    expect(head.body).toHaveLength(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  })

  it.each([
    ...Object.entries(STEERING).map(([name, value]) => ['', { [name]: value }] as const),
    ...['?a=1', '?nxtPslug=two', '?rsc=1', '?%00'].map((query) => [query, {}] as const),
  ])('never change with what a request says: %s %j', async (query, headers) => {
    await front.read({ headers }, `/articles/one${query}`)
    const { status, body } = await front.read()
    expect(status).toBe(200)
    // Only this ever reaches a rendering.
    expect(body.toString()).toContain(
      `/articles/one {"host":"localhost","accept":"text/html","user-agent":"rejoinder"}`,
    )
    expect(front.reached).toHaveLength(1)
  })
})
