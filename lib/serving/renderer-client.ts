import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { deserialize } from 'node:v8'
import type { RequestHandler } from '@/lib/serving/captured-response'
import type { Page } from '@/lib/serving/page'
import { ASK_HEADER, type Asked } from '@/lib/serving/renderer-server'
import type { StoredAnswer } from '@/lib/serving/stored-answer'
import { Unavailable } from '@/lib/serving/unavailable'

export type RendererClient = {
  /** A finished page. Throws when it cannot be rendered. */
  render(path: string): Promise<Page>
  findPayload(path: string): Promise<StoredAnswer | null>
  /** Passes a request on as it is, and its answer back as it comes. */
  handler: RequestHandler
}

/** Questions under way to the renderer at once; more wait for their turn. */
const MAX_SOCKETS = 256

/** Headers that belong to one connection and not to the message (RFC 9110 7.6.1). */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade']

/** What a serving process asks of the one that renders. */
export function rendererClient(socketPath: string): RendererClient {
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS })

  function send(
    { method = 'GET', url = '/', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
    body?: IncomingMessage,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest({ agent, socketPath, method, path: url, headers }, resolve)
      sent.on('error', () => reject(new Unavailable('The renderer does not answer')))
      body?.once('close', () => body.complete || sent.destroy())
      if (body) body.pipe(sent)
      else sent.end()
    })
  }

  async function ask<T>(asked: Asked, url: string): Promise<T> {
    const answer = await send({ url, headers: { [ASK_HEADER]: asked } })
    const body = await buffer(answer)
    if (answer.statusCode !== 200) throw new Error('The renderer failed')
    return deserialize(body) as T
  }

  return {
    async render(path) {
      const page = await ask<Page | null>('page', path)
      if (!page) throw new Unavailable('Too much is being rendered')
      return page
    },
    findPayload: (path) => ask('payload', path),
    async handler(request, response) {
      const headers = without(request.headers, OF_THE_CONNECTION)
      const answer = await send({ method: request.method, url: request.url, headers }, request)
      response.once('close', () => answer.destroy())
      await passOn(answer, response)
    },
  }
}

async function passOn(answer: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(answer.statusCode ?? 500, without(answer.headers, OF_THE_CONNECTION))
  // A reader who left needs no more of it.
  await pipeline(answer, response).catch(() => response.destroy())
}

function without<T extends object>(headers: T, names: readonly string[]): T {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name))) as T
}
