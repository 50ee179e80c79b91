import { createServer, type Server } from 'node:http'
import { ConfigError } from '@/lib/config-error'
import type { Env } from '@/lib/env'

/** Starts listening. Throws `ConfigError` when the address cannot be had. */
export function listen(server: Server, { PORT, HOST }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const problem = code === 'EADDRINUSE' ? 'is in use by another program' : `says ${code}`
      reject(new ConfigError(`PORT must be free: ${HOST}:${PORT} ${problem}.`))
    })
    server.listen(PORT, HOST, resolve)
  })
}

/** Asks for the address before anything is touched, and gives it back. Throws `ConfigError`. */
export async function requireFreePort(env: Env): Promise<void> {
  const probe = createServer()
  await listen(probe, env)
  await new Promise((resolve) => probe.close(resolve))
}
