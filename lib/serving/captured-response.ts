import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Writable } from 'node:stream'

/** `(request, response) => Promise<void>`: how Next answers inside this process. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type CapturedAnswer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** A rendering that hangs would hold everybody who waits for the page. */
export const RENDER_DEADLINE_MS = 30_000

/**
 * Asks a handler for a page without a connection: the request is made here, from a path and a
 * constant set of headers, and the answer is collected in memory.
 */
export async function captureAnswer(
  handler: RequestHandler,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<CapturedAnswer> {
  const response = new CapturedResponse(getRequest(path, headers))
  const deadline = setTimeout(() => response.destroy(), RENDER_DEADLINE_MS)
  try {
    await new Promise<void>((resolve, reject) => {
      response.once('finish', resolve)
      response.once('close', () => reject(new Error(`No complete answer for ${path}`)))
      handler(response.req, response).catch(reject)
    })
  } finally {
    clearTimeout(deadline)
    response.destroy()
  }
  const body = Buffer.concat(response.chunks)
  return { status: response.statusCode, headers: response.getHeaders(), body }
}

function getRequest(path: string, headers: Readonly<Record<string, string>>): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = path
  request.httpVersion = '1.1'
  request.httpVersionMajor = 1
  request.httpVersionMinor = 1
  Object.assign(request.headers, headers)
  request.complete = true
  request.push(null)
  return request
}

/** A real `ServerResponse`, so that Next finds all of it, whose body is kept instead of sent. */
class CapturedResponse extends ServerResponse {
  readonly chunks: Buffer[] = []

  constructor(request: IncomingMessage) {
    super(request)
    // Node writes nothing before there is a socket. This one takes everything and forgets it, and
    // is never full: nobody would say when it has room again.
    const write = (_chunk: unknown, _encoding: unknown, done: () => void) => done()
    this.assignSocket(new Writable({ write, highWaterMark: Number.MAX_SAFE_INTEGER }) as Socket)
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object') this.setHeaders(new Map(Object.entries(headers)))
    return super.writeHead(status)
  }

  override write(chunk: unknown, ...rest: never[]): boolean {
    this.keep(chunk, rest[0])
    return super.write(chunk, ...rest)
  }

  override end(chunk?: unknown, ...rest: never[]): this {
    this.keep(chunk, rest[0])
    return super.end(chunk, ...rest)
  }

  private keep(chunk: unknown, encoding: unknown): void {
    if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
    if (typeof chunk === 'string') this.chunks.push(Buffer.from(chunk, encodingOf(encoding)))
  }
}

function encodingOf(encoding: unknown): BufferEncoding {
  return typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8'
}
