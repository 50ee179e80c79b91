import { readFileSync } from 'node:fs'
import path from 'node:path'
import { freePort, startProduct } from '../../e2e/server'
import type { Figure } from '../figure'
import { type Scene, siteSettings } from './scene'

/** A second process is worth to Rejoinder what it is worth to Node. */
export const rejoinderTwo: Figure<Scene> = {
  name: 'rejoinder-two',
  title: 'Rejoinder, two processes',
  limits: [
    { quantity: 'requestsPerSecond', of: 'rejoinder-two', against: 'bare-node-two', atLeast: 0.9 },
  ],

  /** Beside the first one, on its database: a data folder belongs to one app. */
  async prepare({ folder, product, path: page }) {
    const { url } = JSON.parse(readFileSync(path.join(product.dataDir, 'database.json'), 'utf8'))
    const second = await startProduct(path.join(folder, 'data-two'), {
      ...siteSettings(product.port),
      PORT: String(await freePort()),
      DATABASE_URL: url,
      WORKERS: '2',
    })
    const close = async () => void (await second.stop())
    return { url: second.url + page, answer: 'same page', close }
  },
}
