import path from 'node:path'
import { type Database, openDatabase } from './database'
import { expect, test } from './fixtures'
import { openConnections, send } from './http'
import { openPlainDesk, type PlainDesk } from './plain-desk'
import { addSubject, addSubjectArticle, removeUnderLoad } from './removals'
import {
  ADMINISTRATOR,
  administratorSettings,
  makeFolder,
  type Product,
  removeFolder,
  startProduct,
  workersOf,
} from './server'
import { readerOn, SURFACES } from './surfaces'

const FRONTS = 3

test.skip(process.platform !== 'linux', 'processes are told apart by /proc')

let folder: string
let product: Product
let database: Database
let desk: PlainDesk

test.beforeAll(async () => {
  folder = makeFolder()
  product = await startProduct(path.join(folder, 'data'), {
    ...administratorSettings(),
    ...{ DEMO_CONTENT: 'off', TRUSTED_PROXIES: '1', WORKERS: String(FRONTS) },
  })
  database = await openDatabase(product)
  desk = await openPlainDesk(product.url, ADMINISTRATOR)
})

test.afterAll(async () => {
  await database.close()
  expect(await product.stop()).toBe(0)
  removeFolder(folder)
})

test('what is removed under load is gone everywhere with the moderator’s answer', async () => {
  const all = Object.keys(SURFACES).length
  expect(await removeUnderLoad({ url: product.url, database, desk }, 10, all)).toEqual([])
})

test('each of these places would go on showing it, were it not told', async () => {
  const article = await addSubjectArticle(database)
  const subject = await addSubject(database, article)
  const [agent] = openConnections(1)
  const read = readerOn(product.url, agent as NonNullable<typeof agent>)
  const shown = async () => {
    const names: string[] = []
    for (const [name, surface] of Object.entries(SURFACES)) {
      if (await surface.shows(read, subject)) names.push(name)
    }
    return names
  }
  expect(await shown()).toEqual(Object.keys(SURFACES))
  await database.query("UPDATE comment SET status = 'TRASHED' WHERE id = $1", [subject.id])
  const kept = Object.entries(SURFACES).filter(([, { isKept }]) => isKept)
  expect(await shown()).toEqual(kept.map(([name]) => name))
  await database.announce([`comments:${article.id}`])
  expect(await shown()).toEqual([])
})

test('a process that hangs does not go on showing it', async () => {
  const article = await addSubjectArticle(database)
  const subject = await addSubject(database, article)
  const readers = openConnections(FRONTS).map((agent) => readerOn(product.url, agent))
  const seen = () => Promise.all(readers.map(async (read) => (await read(subject.shownAt)).text))
  for (const text of await seen()) expect(text).toContain(subject.text)

  const [front] = workersOf(product, 'front')
  process.kill(front ?? 0, 'SIGSTOP')
  await database.query("UPDATE comment SET status = 'TRASHED' WHERE id = $1", [subject.id])
  await database.announce([`comments:${article.id}`])
  expect(workersOf(product, 'front')).not.toContain(front)
  // The connection of the process that is gone has to be made anew.
  const again = openConnections(FRONTS).map((agent) => readerOn(product.url, agent))
  for (const read of again) expect((await read(subject.shownAt)).text).not.toContain(subject.text)
})

test('readers read on while the renderer is replaced, and it hears what changes after', async () => {
  const article = await addSubjectArticle(database)
  const subject = await addSubject(database, article)
  const [agent] = openConnections(1)
  const read = readerOn(product.url, agent as NonNullable<typeof agent>)
  expect((await read(subject.shownAt)).text).toContain(subject.text)

  const [renderer] = workersOf(product, 'renderer')
  process.kill(renderer ?? 0, 'SIGKILL')
  expect((await read(subject.shownAt)).text).toContain(subject.text)
  await expect.poll(async () => (await send(`${product.url}/api/ready`)).status).toBe(200)
  await desk.decide(subject.id, 'SPAM')
  expect((await read(subject.shownAt)).text).not.toContain(subject.text)
})

test('whoever cannot hear the database keeps nothing', async () => {
  const article = await addSubjectArticle(database)
  const [first, second] = [await addSubject(database, article), await addSubject(database, article)]
  const shows = async ({ shownAt, text }: typeof first) =>
    (await send(product.url + shownAt)).text.includes(text)
  const removeSilently = ({ id }: typeof first) =>
    database.query("UPDATE comment SET status = 'TRASHED' WHERE id = $1", [id])
  expect([await shows(first), await shows(second)]).toEqual([true, true])

  // Who is connected may stay, but the listener cannot come back.
  await database.allowConnections(false)
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'rejoinder listener'`,
  )
  await removeSilently(first)
  await expect.poll(() => shows(first)).toBe(false)
  await removeSilently(second)
  expect(await shows(second), 'deaf, it renders at every request').toBe(false)

  await database.allowConnections(true)
  await expect
    .poll(async () => {
      const third = await addSilently(article.id)
      return (await send(product.url + article.path)).text.includes(third)
    })
    .toBe(false)
})

/** A reply that nobody announced shows at once, until pages are kept again. */
async function addSilently(article_id: string): Promise<string> {
  const text = `Unannounced ${crypto.randomUUID()}`
  await database.addComment({ article_id, text, created_at: '2025-11-01T00:00:00Z' })
  return text
}
