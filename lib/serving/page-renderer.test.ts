import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeFront, startFakeFront } from '@/lib/serving/fake-front'

let front: FakeFront

beforeEach(async () => {
  front = await startFakeFront()
})

afterEach(() => front.stop())

describe('what is kept', () => {
  const answerWith =
    (status: number, headers: Record<string, string> = {}) =>
    (_request: IncomingMessage, response: ServerResponse) => {
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<p>x</p>')
    }

  it.each([
    ['a missing page', 404, {}, 1],
    ['a withdrawn page', 410, {}, 1],
    ['a moved page', 308, { location: '/articles/two' }, 1],
    ['a page that sets a cookie', 200, { 'set-cookie': 'a=1' }, 2],
    ['a detour', 307, { location: '/articles/two' }, 2],
    ['a failure', 500, {}, 2],
    ['a failure to reach something', 503, {}, 2],
  ])(
    '%s (%i) is rendered %j for two readers',
    async (_name, status, headers: Record<string, string>, renderings) => {
      front.next = answerWith(status, headers)
      const reply = await front.read()
      await front.read()
      expect(front.reached).toHaveLength(renderings)
      expect(reply.status).toBe(Math.min(status, 500))
      expect(reply.headers['set-cookie']).toBeUndefined()
      expect(reply.headers.location).toBe(headers.location)
      if (renderings === 2) expect(reply.headers['cache-control']).toBe('no-store')
    },
  )

  it('is only what can expire: a page that names no tags goes with any change', async () => {
    front.next = answerWith(200)
    await front.read()
    await front.read()
    expect(front.reached).toHaveLength(1)
    front.pages.expire(['article:1'])
    await front.read()
    expect(front.reached).toHaveLength(2)
  })

  it('is what the page says of itself: withdrawn pages answer 410', async () => {
    front.next = (_request, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end('<html><head><meta name="rejoinder-status" content="410"></head></html>')
    }
    expect((await front.read()).status).toBe(410)
  })

  it('shows the missing page in full where Next leaves it to scripts', async () => {
    front.next = (request, response) => {
      response.statusCode = 404
      response.setHeader('Content-Type', 'text/html')
      const missing = '<!DOCTYPE html><html lang="en"><body>Not here</body></html>'
      const shell = '<!DOCTYPE html><html id="__next_error__"><body></body></html>'
      response.end(request.url === '/_not-found' ? missing : shell)
    }
    const reply = await front.read()
    expect([reply.status, reply.body.toString()]).toEqual([
      404,
      expect.stringContaining('Not here'),
    ])
  })
})
