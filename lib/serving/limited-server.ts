import { createServer, type Server } from 'node:http'

/** How long a client may take for its headers, for all it sends, and between two requests. */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
}

/** A reader who takes nothing of an answer for this long is gone. */
const IDLE_SOCKET_MS = 60_000

/** Above it Node itself answers 431. */
const MAX_HEADER_BYTES = 16 * 1024

/** A thousand drips, slow readers and idle browsers leave room for everybody else. */
const MAX_CONNECTIONS = 4_096

/** An HTTP server on which a slow client costs one socket, for a limited time, and nothing else. */
export function limitedServer(): Server {
  const server = createServer({ ...TIMEOUTS, maxHeaderSize: MAX_HEADER_BYTES })
  server.timeout = IDLE_SOCKET_MS
  server.maxConnections = MAX_CONNECTIONS
  return server
}
