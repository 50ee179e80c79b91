import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeFront, startFakeFront } from '@/lib/serving/fake-front'

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
})
