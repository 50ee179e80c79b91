import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { serialize } from 'node:v8'
import type { RequestHandler } from '@/lib/serving/captured-response'
import type { PageCache } from '@/lib/serving/page-cache'

/**
 * How a front server says that it wants a finished page or a payload instead of Next's answer. It
 * drops this header from whatever comes in from outside.
 */
export const ASK_HEADER = 'x-rejoinder-ask'
export type Asked = 'page' | 'payload'

/** Who may take how long and say how much was settled at the door. */
const NO_LIMITS = { requestTimeout: 0, keepAliveTimeout: 0, maxHeaderSize: 256 * 1024 }

/**
 * The one process that renders, behind several that serve: every page is made once for all of them.
 * It listens where nobody but them can ask.
 */
export function createRendererServer(
  handler: RequestHandler,
  pages: PageCache,
  onError: (error: unknown) => void,
): Server {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/' } = request
    const asked = request.headers[ASK_HEADER]
    if (asked === 'page') response.end(serialize(pages.get(url) ?? (await pages.load(url))))
    else if (asked === 'payload') response.end(serialize(pages.getPayload(url) ?? null))
    else await handler(request, response)
  }

  const server = createServer(NO_LIMITS, (request, response) => {
    answer(request, response).catch((error) => {
      onError(error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  return server
}
