import path from 'node:path'
import { startNginx } from '../../e2e/nginx'
import { freePort } from '../../e2e/server'
import type { Figure } from '../figure'
import { nginx } from './nginx'
import type { Scene } from './scene'

const LIMITS = { processes: 2, connections: 1_000 }

/** `docs/nginx.conf` as it is: what it decides for each request may cost next to nothing. */
export const nginxPages: Figure<Scene> = {
  name: 'nginx-pages',
  title: 'nginx, pages of Rejoinder',
  limits: [
    { quantity: 'requestsPerSecond', of: 'nginx-pages', against: nginx.name, atLeast: 0.95 },
  ],

  async prepare(scene) {
    const { folder, product, path: page } = scene
    const absent = nginx.absent()
    if (absent) return absent
    const pagesDir = path.join(folder, 'pages')
    const appPort = product.port
    // The pages name the site as everybody else's in this run do.
    const host = `localhost:${appPort}`
    const inFront = { port: await freePort(), appPort, pagesDir, host, ...LIMITS }
    const front = await startNginx(path.join(folder, 'nginx-pages'), inFront)
    const close = async () => void (await front.stop())
    return { url: front.url + page, answer: 'same bytes', close }
  },
}
