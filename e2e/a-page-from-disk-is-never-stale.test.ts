import { chmodSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { HEADERS_EDITION } from '@/lib/serving/page-headers'
import { type Database, openDatabase } from './database'
import { decide, expect, signIn, test, visit } from './fixtures'
import { type Answer, type Sending, send } from './http'
import { type Nginx, nginx, startNginx } from './nginx'
import { hiddenFields, postForm, postReply } from './plain-form'
import {
  ADMINISTRATOR,
  administratorSettings,
  freePort,
  makeFolder,
  type Product,
  removeFolder,
  startProduct,
  workersOf,
} from './server'

test.skip(nginx === null, 'there is no nginx on this machine')

let folder: string
let pagesDir: string
let settings: Record<string, string>
let product: Product
let front: Nginx
let database: Database

test.beforeAll(async () => {
  folder = makeFolder()
  pagesDir = path.join(folder, 'pages')
  const port = await freePort()
  settings = {
    ...administratorSettings(),
    DEMO_CONTENT: 'off',
    TRUSTED_PROXIES: '1',
    SITE_URL: `http://localhost:${port}`,
    PAGES_DIR: pagesDir,
  }
  product = await startProduct(path.join(folder, 'data'), settings)
  front = await startNginx(path.join(folder, 'nginx'), { port, pagesDir, appPort: product.port })
  database = await openDatabase(product)
})

test.afterAll(async () => {
  await database?.close()
  await front?.stop()
  await product?.stop()
  removeFolder(folder)
})

test('it is the page from memory, byte by byte and header by header, and needs no app', async () => {
  const article = await newArticle()
  const script = /\/_rejoinder\/\w+\.js/.exec((await send(product.url + article.path)).text)?.[0]
  for (const address of [article.path, `${article.path}?utm_source=x`, script ?? '']) {
    for (const encoding of ['br', 'gzip', 'identity', 'gzip;q=1, br;q=0']) {
      const asking = { headers: { 'accept-encoding': encoding } }
      const memory = await send(product.url + address, asking)
      const disk = await withoutApp(() => send(front.url + address, asking))
      expect(disk.body.equals(memory.body), `${address} ${encoding}`).toBe(true)
      expect(comparable(disk)).toEqual(comparable(memory))

      const head = await withoutApp(() => send(front.url + address, { ...asking, method: 'HEAD' }))
      expect(head.body).toHaveLength(0)
      expect(comparable(head)).toEqual(comparable(disk))

      const known = { headers: { ...asking.headers, 'if-none-match': disk.headers.etag } }
      const unchanged = await withoutApp(() => send(front.url + address, known))
      const fromMemory = { 'if-none-match': memory.headers.etag, 'accept-encoding': encoding }
      const expected = await send(product.url + address, { headers: fromMemory })
      expect([unchanged.status, expected.status]).toEqual([304, 304])
      expect(ofNoContent(unchanged)).toEqual(ofNoContent(expected))
    }
  }
})

test('what is not a page on disk is asked for', async () => {
  const article = await newArticle()
  const etag = (await send(product.url + article.path)).headers.etag
  expect((await send(`${front.url}/nowhere`)).status).toBe(404)
  expect((await send(`${front.url}/api/health`)).status).toBe(200)
  for (const wrong of ['/..%2f.rejoinder-pages', `${article.path}.html`, `/${HEADERS_EDITION}`]) {
    expect([400, 404], wrong).toContain((await send(front.url + wrong)).status)
  }
  // As if it went away between the look and the opening.
  chmodSync(fileOf(article.path), 0)
  expect((await send(front.url + article.path)).headers.etag).toBe(etag)
})

test('the next request after a decision is right', async ({ open }) => {
  const article = await newArticle()
  const reply = { text: 'Set in stone.', name: 'Mason', email: 'mason@example.com' }
  expect((await postReply(front.url + article.path, reply)).text).toContain('Awaiting moderation.')
  const desk = await open({ baseURL: front.url })
  await signIn(desk, ADMINISTRATOR.email, ADMINISTRATOR.password)
  await expect(desk).toHaveURL('/admin')
  await desk.goto('/admin/comments')
  for (const [queue, decision, isShown] of [
    ['PENDING', 'Approve', true],
    ['APPROVED', 'Spam', false],
    ['SPAM', 'Restore', true],
    ['APPROVED', 'Trash', false],
  ] as const) {
    await onDisk(article.path)
    const before = await withoutApp(() => send(front.url + article.path))
    expect(before.text.includes(reply.text), `before ${decision}`).toBe(!isShown)
    await visit(desk, `/admin/comments?status=${queue}`)
    await decide(desk, decision, reply.name)
    const known = { headers: { 'if-none-match': before.headers.etag } }
    const after = await send(front.url + article.path, known)
    expect([after.status, after.text.includes(reply.text)], decision).toEqual([200, isShown])
  }
})

test('a post arrives with the address it came from, whatever it claims', async () => {
  const article = await newArticle()
  const fields = {
    ...hiddenFields((await send(product.url + article.path)).text, 'text'),
    name: 'Traveller',
    website: '',
    extra: '',
  }
  const claimed = '203.0.113.9'
  const from = (address: string) => ({ address, headers: { origin: front.url } })
  const post = async (url: string, address: string, text: string) => {
    const all = { ...fields, text, email: `${text}@example.com`, key: crypto.randomUUID() }
    return (await postForm(url + article.path, all, from(address))).text
  }
  await database.query('UPDATE private.contact SET address_digest = NULL')
  expect(await post(front.url, claimed, 'first')).toContain('Awaiting moderation.')
  // Of one address only one reply is taken in fifteen seconds.
  expect(await post(product.url, claimed, 'second')).toContain('Awaiting moderation.')
  expect(await post(product.url, '127.0.0.1', 'third')).toContain('Please wait')
})

test('it refuses too much, and every other name', async () => {
  const article = await newArticle()
  const posting = (kilobytes: number): Sending => ({
    method: 'POST',
    headers: { origin: front.url, 'content-type': 'text/plain' },
    body: 'x'.repeat(kilobytes * 1024),
  })
  expect((await send(front.url + article.path, posting(65))).status).toBe(413)
  expect((await send(`${front.url}/admin/comments`, posting(1025))).status).toBe(413)
  expect((await send(`${front.url}/admin/media/files`, posting(13_000))).status).toBe(413)
  expect((await send(`${front.url}/admin/media/files`, posting(3_000))).status).not.toBe(413)
  expect((await send(`${front.url}/admin/comments`, posting(1000))).status).not.toBe(413)
  expect((await send(front.url, { headers: { host: 'evil.example' } })).status).toBe(421)
  const forged = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
  expect((await send(`${front.url}/nowhere`, { headers: forged })).status).toBe(404)
  const plain = await send(`${front.redirecting}/a?b`)
  expect([plain.status, plain.headers.location]).toEqual([
    308,
    `https://${new URL(front.url).host}/a?b`,
  ])
})

test('it is there while the app is down, and made anew when it starts', async () => {
  const article = await newArticle()
  await product.kill()
  expect((await send(front.url + article.path)).status).toBe(200)
  product = await startProduct(product.dataDir, { ...settings, PORT: String(product.port) })
  expect(readdirSync(pagesDir)).not.toContain(HEADERS_EDITION)
  await onDisk(article.path)
})

/** An article that is on disk. */
async function newArticle() {
  const article = await database.addArticle()
  await database.announce()
  await onDisk(article.path)
  return article
}

async function onDisk(address: string): Promise<void> {
  expect((await send(front.url + address)).status).toBe(200)
  await expect.poll(() => existsSync(fileOf(address))).toBe(true)
}

/** The file that appears last. */
function fileOf(address: string): string {
  return path.join(pagesDir, HEADERS_EDITION, `${address}.html`)
}

/** The app stands still meanwhile: whoever asks it waits in vain. */
async function withoutApp<T>(act: () => Promise<T>): Promise<T> {
  const all = [...workersOf(product), Number(product.process.pid)]
  for (const pid of all) process.kill(pid, 'SIGSTOP')
  try {
    return await act()
  } finally {
    for (const pid of all) process.kill(pid, 'SIGCONT')
  }
}

/** Tags are each server's own, what to preload is the app's to know; the rest is about the connection. */
function comparable({ status, headers }: Answer) {
  const { etag, link, date, server, connection, 'keep-alive': _, ...rest } = headers
  expect(etag).toBeTruthy()
  return { status, ...rest }
}

/** An answer without content need not say what it would be like. */
function ofNoContent(answer: Answer) {
  const { 'content-type': _, 'content-encoding': __, ...rest } = comparable(answer)
  return rest
}
