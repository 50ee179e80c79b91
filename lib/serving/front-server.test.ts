import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeFront, startFakeFront } from '@/lib/serving/fake-front'

let front: FakeFront

beforeEach(async () => {
  front = await startFakeFront()
})

afterEach(() => front.stop())

describe('everything else goes to Next, guarded', () => {
  it.each([
    ['another method', 'PUT', '/articles/one', {}, 405],
    ['TRACE', 'TRACE', '/', {}, 405],
    ['a foreign host', 'GET', '/articles/one', { host: 'evil.example' }, 421],
    ['an absolute address', 'GET', 'http://evil.example/', {}, 400],
    ['half a character', 'GET', '/admin/%f', {}, 400],
    ['no character', 'GET', '/_next/%ff', {}, 400],
    ['the desk by a detour', 'GET', '/x/../sign-in', {}, 400],
    ['a detour in disguise', 'GET', '/x/.%2E/sign-in', {}, 400],
    ['a detour with the other slash', 'GET', '/x\\..\\sign-in', {}, 400],
    ['the image optimiser', 'GET', '/_next/image?url=%2Fa.png&w=64&q=75', {}, 404],
    ['headers without end', 'GET', '/', { 'x-long': 'x'.repeat(20_000) }, 431],
    ['a body on a GET', 'GET', '/admin', { 'transfer-encoding': 'chunked' }, 400],
    ['a post from elsewhere', 'POST', '/articles/one', { origin: 'https://evil.example' }, 403],
    ['a post from nowhere', 'POST', '/articles/one', {}, 403],
  ])('%s is refused', async (_name, method, path, headers: Record<string, string>, status) => {
    const reply = await front.ask(path, { method, headers })
    expect(reply.status).toBe(status)
    expect(front.reached).toHaveLength(0)
    if (status !== 431) expect(reply.headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    ['announced', 'x'.repeat(64 * 1024 + 1)],
    ['in chunks', ['x'.repeat(64 * 1024), 'x']],
  ])(
    'a body one byte too large, %s, is refused before Next sees any of it',
    async (_name, body) => {
      const reply = await front.read({ method: 'POST', headers: { origin: front.origin }, body })
      expect([reply.status, front.reached.length]).toEqual([413, 0])
    },
  )

  it.each([
    ['announced', 'x'.repeat(64 * 1024)],
    ['in chunks', ['x'.repeat(32 * 1024), 'x'.repeat(32 * 1024)]],
  ])('the largest body, %s, arrives whole', async (_name, body) => {
    front.next = async (request, response) => {
      let bytes = 0
      for await (const chunk of request) bytes += chunk.length
      response.end(`${request.method} ${request.url} ${bytes}`)
    }
    const question = { method: 'POST', headers: { origin: front.origin }, body }
    const reply = await front.read(question, '/api/echo')
    expect(reply.body.toString()).toBe(`POST /api/echo ${64 * 1024}`)
  })

  it('gives Next a nonce, a request id and the client, and believes none that came in', async () => {
    const forged = {
      'content-security-policy': "script-src 'nonce-evil'",
      'x-request-id': 'evil',
      'x-rejoinder-client': '6.6.6.6',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-middleware-subrequest': 'src/middleware',
    }
    const [one, two] = [
      await front.read({ headers: forged }, '/admin'),
      await front.read({}, '/admin'),
    ]
    const headers = front.reached[0]?.headers ?? {}
    expect(JSON.stringify(headers)).not.toMatch(/evil|6\.6\.6\.6|subrequest/)
    expect(headers['x-rejoinder-client']).toBe('127.0.0.1')
    expect(headers['x-request-id']).toBe(one.headers['x-request-id'])
    expect(headers['content-security-policy']).toBe(one.headers['content-security-policy'])
    expect(one.headers['content-security-policy']).not.toBe(two.headers['content-security-policy'])
    expect(one.headers['cache-control']).toBe('private, no-store')
  })

  it('leaves Next’s own files their caching', async () => {
    front.next = (_request, response) => {
      response.setHeader('Content-Type', 'application/javascript')
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      response.setHeader('X-Powered-By', 'Next.js')
      response.end('1')
    }
    const { headers } = await front.read({}, '/_next/static/chunks/a.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-security-policy']).not.toContain('nonce')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('hands the client router’s requests to Next, except for public pages', async () => {
    await front.read({ headers: { rsc: '1' } }, '/admin?_rsc=abc')
    expect(front.reached[0]?.headers.rsc).toBe('1')
    await front.read({ headers: { rsc: '1' } }, '/articles/one?_rsc=abc')
    expect(front.reached[1]?.headers.rsc).toBeUndefined()
  })

  it('answers a failure in plain words', async () => {
    front.next = () => {
      throw new Error('secret words')
    }
    const reply = await front.read({}, '/admin')
    expect(reply.status).toBe(500)
    expect(reply.body.toString()).not.toContain('secret words')
  })
})

it('gives slow clients a limited time and a limited number of sockets', () => {
  expect(front.server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000 })
  expect(front.server).toMatchObject({
    keepAliveTimeout: 5_000,
    timeout: 60_000,
    maxConnections: 4_096,
  })
})
