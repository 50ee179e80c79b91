import { freePort } from '../../e2e/server'
import type { Figure } from '../figure'
import { startServer } from '../server-process'
import { type Scene, siteSettings } from './scene'
import { buildStockNext } from './stock-next-build'

/**
 * What Rejoinder would be without its front server: the same components and database under
 * `next start`, with the page finished and kept by Next's own page cache. It compresses at every
 * request, as it does by default, and carries its framework, so its bytes are its own.
 */
export const stockNext: Figure<Scene> = {
  name: 'stock-next',
  title: 'next start, page in Next’s cache',
  limits: [{ quantity: 'requestsPerSecond', of: 'rejoinder', against: 'stock-next', atLeast: 30 }],

  async prepare({ product, path }) {
    const port = await freePort()
    const settings = { ...siteSettings(product.port), DATA_DIR: product.dataDir }
    const cwd = buildStockNext(settings)
    const url = `http://localhost:${port}${path}`
    const next = 'node_modules/next/dist/bin/next'
    const command = [process.execPath, next, 'start', '-p', String(port), '-H', '127.0.0.1']
    return { url, answer: 'own page', ...(await startServer(command, url, { cwd, settings })) }
  },
}
