import {
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { bootScript } from '@/lib/serving/boot'
import type { RequestHandler } from '@/lib/serving/captured-response'
import { createFrontServer } from '@/lib/serving/front-server'
import type { ServerLimits } from '@/lib/serving/limited-server'
import { PageCache } from '@/lib/serving/page-cache'
import { pageRenderer } from '@/lib/serving/page-renderer'
import { MEDIA_BODY_BYTES, PUBLIC_BODY_BYTES } from '@/lib/serving/request-body'
import { securityHeaders } from '@/lib/serving/security-headers'

export type Question = {
  method?: string
  headers?: Record<string, string>
  /** A list is sent in chunks, without a length. */
  body?: string | string[]
}

type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer }

type Next = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export type FakeFront = Awaited<ReturnType<typeof startFakeFront>>

/** For tests: a front server on a port of its own, before a handler that stands for Next. */
export async function startFakeFront(limits: Partial<ServerLimits> = {}) {
  const reached: IncomingMessage[] = []
  const handler: RequestHandler = async (request, response) => {
    reached.push(request)
    await fake.next(request, response)
  }
  const requestHeaders = { host: 'localhost', accept: 'text/html', 'user-agent': 'rejoinder' }
  const render = pageRenderer({
    handler,
    requestHeaders,
    securityHeaders: securityHeaders(undefined),
  })
  const pages = new PageCache(render)
  const server = createFrontServer({
    pages,
    handler,
    limits,
    isFinishable: (path) => path.startsWith('/articles/'),
    bodyLimit: (path) => (path === '/pictures' ? MEDIA_BODY_BYTES : PUBLIC_BODY_BYTES),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const fake = {
    server,
    pages,
    port,
    origin: `http://localhost:${port}`,
    /** Every request that got as far as Next. */
    reached,
    /** What the article says. */
    words: 'first',
    /** What Next does. */
    next: ((request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(articlePage(request, fake.words))
    }) as Next,
    ask: (path: string, question: Question = {}) => ask(port, path, question),
    read: (question: Question = {}, path = '/articles/one') => ask(port, path, question),
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
  return fake
}

/** An article page that would show it if anything of a request got into it. */
function articlePage({ url, headers }: IncomingMessage, words: string): string {
  const head = `<meta name="rejoinder-tags" content="article:1"/><script>${bootScript}</script>`
  const payload = `<script>self.__next_f.push([1,"${words}"])</script>`
  const body = `${words} ${url} ${JSON.stringify(headers)}`
  return `<!DOCTYPE html><html><head>${head}</head><body>${body}${payload}</body></html>`
}

/** `fetch` adds headers of its own and forbids others; here every one is the test's. */
function ask(port: number, path: string, question: Question): Promise<Reply> {
  const { method = 'GET', body = '' } = question
  const length = typeof body === 'string' && body ? { 'content-length': `${body.length}` } : {}
  const headers = { host: `localhost:${port}`, ...length, ...question.headers }
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, path, method, headers, agent: false })
    request.on('error', reject)
    request.on('response', async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const { statusCode: status = 0, headers } = response
      resolve({ status, headers, body: Buffer.concat(chunks) })
    })
    for (const chunk of [body].flat()) if (chunk) request.write(chunk)
    request.end()
  })
}
