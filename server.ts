import { createServer } from 'node:http'
import next from 'next'
import { ConfigError } from '@/lib/config-error'
import { forgetOldAddressKeys } from '@/lib/contacts/address-digest'
import { EVERYTHING, listenForChanges } from '@/lib/database/announce'
import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open-database'
import { EXIT_CONFIG, env } from '@/lib/env'
import { describeError, log, quietConsole } from '@/lib/log'
import { expireKept, registerPages } from '@/lib/serving/expiry'
import { createFrontServer } from '@/lib/serving/front-server'
import { listen, requireFreePort } from '@/lib/serving/listen'
import { isPublicPage } from '@/lib/serving/public-pages'
import { ADMIN_BODY_BYTES, PUBLIC_BODY_BYTES } from '@/lib/serving/request-body'
import { shutDown } from '@/lib/serving/shutdown'
import { firstRun } from '@/lib/setup/first-run'
import { greet, progress } from '@/lib/setup/greeting'

/** How often keys whose time is up are looked for. Milliseconds. */
const HOUR_MS = 60 * 60 * 1000

/** The front server's main: wires the parts, listens, and shuts down in order. */
async function main(isDevelopment: boolean): Promise<void> {
  const settings = env()
  await requireFreePort(settings)
  progress('Starting the database')
  const database = await openDatabase(settings)
  progress('Bringing the database up to date')
  await migrate(database.url)
  const first = await firstRun(settings, new Date())

  const app = next({
    dev: isDevelopment,
    dir: import.meta.dirname,
    port: settings.PORT,
    // Next hangs its own handlers on the server it is given; in production there is nothing to hang.
    ...(!isDevelopment && { httpServer: createServer() }),
  })
  await app.prepare()
  if (!isDevelopment) quietConsole()
  const { server, pages } = createFrontServer({
    handler: app.getRequestHandler(),
    isFinishable: isPublicPage,
    siteUrl: settings.SITE_URL,
    trustedProxies: settings.TRUSTED_PROXIES,
    isDevelopment,
    bodyLimit: (path) => (path.startsWith('/admin') ? ADMIN_BODY_BYTES : PUBLIC_BODY_BYTES),
    onUnfinished: (path) => log('warn', 'page served with its framework', { path }),
    onError: (error) => log('error', 'request failed', describeError(error)),
  })
  registerPages((tags) => (tags.includes(EVERYTHING) ? pages.expireAll() : pages.expire(tags)))
  const changes = await listenForChanges(database.url, expireKept)
  await listen(server, settings)
  await forgetOldAddressKeys(new Date())
  const forgetting = setInterval(() => forgetOldAddressKeys(new Date()).catch(() => {}), HOUR_MS)
  greet(settings, first)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    clearInterval(forgetting)
    await changes.close()
    await shutDown(server)
    await database.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main(process.argv.includes('--dev')).catch((error: unknown) => {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(EXIT_CONFIG)
})
