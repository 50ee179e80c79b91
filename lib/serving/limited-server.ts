import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** How long a client may take for its headers, for all it sends, and between two requests. */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  /** A reader who takes nothing of an answer for this long is gone. */
  idleTimeout: 60_000,
}

/** All in milliseconds. */
export type ServerLimits = typeof TIMEOUTS

/** Above it we answer 431. */
const MAX_HEADER_BYTES = 16 * 1024

/** A thousand drips, slow readers and idle browsers leave room for everybody else. */
const MAX_CONNECTIONS = 4_096

/** How long a client that was refused may take to read why. Milliseconds. */
const LAST_WORDS_MS = 1_000

/** An HTTP server on which a slow client costs one socket, for a limited time, and nothing else. */
export function limitedServer(limits: Partial<ServerLimits> = {}): Server {
  const { idleTimeout, ...timeouts } = { ...TIMEOUTS, ...limits }
  const server = createServer({ ...timeouts, maxHeaderSize: MAX_HEADER_BYTES })
  server.timeout = idleTimeout
  server.maxConnections = MAX_CONNECTIONS
  server.on('clientError', refuseConnection)
  return server
}

/**
 * Whoever waits for us is not idle: under load an answer may take longer than a client may, and its
 * connection has to be there for it. From its first byte on the client's time counts again.
 */
export function keepWaiting(response: ServerResponse): void {
  response.on('timeout', (socket: Socket) => {
    if (response.headersSent) socket.destroy()
  })
}

const STATUS_LINES: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/**
 * What Node does by itself, except that the connection is not reset at once: who is still sending
 * (100 kB of headers) would never see the answer. What comes until then is thrown away.
 */
function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) {
    if (!socket.writableEnded) socket.destroy()
    return
  }
  const line = STATUS_LINES[error.code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${line}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
  setTimeout(() => socket.destroy(), LAST_WORDS_MS).unref()
}
