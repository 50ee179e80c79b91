import { IncomingMessage, type ServerResponse } from 'node:http'

/** Everything a stranger may send: a reply of 20,000 code points with room to spare. */
export const PUBLIC_BODY_BYTES = 64 * 1024

/** What signed-in people may send: the longest article with its revision note. */
export const ADMIN_BODY_BYTES = 1024 * 1024

/** A picture of ten megabytes in a form, or a few more that are refused in words. */
export const MEDIA_BODY_BYTES = 12 * 1024 * 1024

/** How much of a refused body is still taken, so that whoever sends it gets to read the answer. */
const MAX_DRAINED_BYTES = 16 * 1024 * 1024

/**
 * Reads a body to its end, or stops at the first byte too many. Next gets a request only once all
 * of it is here, so that a body dripping in, or one that never ends, does not reach it.
 * @returns null when it is larger than `limit` bytes
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length
    if (bytes > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Reads on and keeps nothing. Closing at once would reset the connection, and the answer would be
 * lost with it (RFC 9112 9.6). How long this may take is the server's request time-out.
 */
export function drain(request: IncomingMessage, response: ServerResponse): void {
  // Even where the client wanted to close: then it does so itself, once it has read.
  response.shouldKeepAlive = true
  let left = MAX_DRAINED_BYTES
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) request.destroy()
  })
}

/** The same request, with its body in memory. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const whole = new IncomingMessage(request.socket)
  whole.method = request.method ?? 'POST'
  whole.url = request.url ?? '/'
  whole.httpVersion = request.httpVersion
  whole.httpVersionMajor = request.httpVersionMajor
  whole.httpVersionMinor = request.httpVersionMinor
  whole.headers = request.headers
  whole.rawHeaders = request.rawHeaders
  // Otherwise Node takes it for a request broken off, and closes the connection.
  whole.complete = true
  whole.push(body)
  whole.push(null)
  return whole
}
