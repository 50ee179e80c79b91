import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Database, openDatabase } from '../../e2e/database'
import { type Answer, send } from '../../e2e/http'
import {
  administratorSettings,
  freePort,
  makeFolder,
  type Product,
  removeFolder,
  startProduct,
} from '../../e2e/server'
import { ACCEPT_ENCODING } from '../wrk'
import { type Newspaper, SLUG, writeNewspaper } from './newspaper'

/** A running newspaper and the page everybody is asked for. */
export type Scene = {
  folder: string
  product: Product
  database: Database
  newspaper: Newspaper
  /** The page's path. */
  path: string
  /** What all who answer with the finished page must answer with. */
  page: Page
  close(): Promise<void>
}

/** `headers` are those a server has to add itself: without date and connection. */
export type Page = { body: Buffer; headers: Record<string, string> }

/** One process, as a new owner starts it, but empty; the article with its replies is written here. */
export async function setScene(): Promise<Scene> {
  const folder = makeFolder()
  const port = await freePort()
  const product = await startProduct(path.join(folder, 'data'), {
    ...administratorSettings(),
    ...siteSettings(port),
    PORT: String(port),
    WORKERS: '1',
    PAGES_DIR: path.join(folder, 'pages'),
  })
  const database = await openDatabase(product)
  const newspaper = await writeNewspaper(database)
  await database.announce()
  const page = pageOf(await ask(`${product.url}/articles/${SLUG}`))
  // For the servers that are processes of their own, and read it before they begin.
  writeFileSync(path.join(folder, 'page.gz'), page.body)
  writeFileSync(path.join(folder, 'page.json'), JSON.stringify(page.headers))
  return {
    ...{ folder, product, database, newspaper, page },
    path: `/articles/${SLUG}`,
    async close() {
      await database.close()
      await product.stop()
      removeFolder(folder)
    },
  }
}

/** Every server of this run shows the same newspaper under the same address. */
export function siteSettings(port: number): Record<string, string> {
  return { SITE_URL: `http://localhost:${port}`, DEMO_CONTENT: 'off' }
}

/** The very request that is measured. */
export function ask(url: string): Promise<Answer> {
  return send(url, { headers: { 'accept-encoding': ACCEPT_ENCODING } })
}

function pageOf({ status, headers, body }: Answer): Page {
  if (status !== 200 || headers['content-encoding'] !== ACCEPT_ENCODING) {
    throw new Error(`The article was answered with ${status} ${headers['content-encoding']}`)
  }
  const own = Object.entries(headers).filter(([name]) => !ADDED_BY_NODE.test(name))
  return { body, headers: Object.fromEntries(own.map(([name, value]) => [name, String(value)])) }
}

const ADDED_BY_NODE = /^(date|connection|keep-alive)$/
