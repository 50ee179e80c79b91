import type { Server } from 'node:http'
import { endStreams } from '@/lib/serving/open-streams'

/** Longer than any answer should take; what hangs longer is cut off. */
export const SHUTDOWN_GRACE_MS = 30_000

/** How often connections that fell idle since the last look are closed. */
const IDLE_SWEEP_MS = 100

/** Stops accepting, lets everything in flight finish, then resolves. */
export function shutDown(server: Server, graceMs = SHUTDOWN_GRACE_MS): Promise<void> {
  // A client that keeps its connection busy would otherwise keep us up for the whole grace time.
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false
  })
  endStreams(server)
  const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS)
  const giveUp = setTimeout(() => server.closeAllConnections(), graceMs)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(giveUp)
      resolve()
    })
  })
}
