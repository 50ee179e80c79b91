import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { openDatabase } from './database'
import { expect, test } from './fixtures'
import { type Answer, type Sending, send } from './http'
import { hiddenFields } from './plain-form'
import { exitOf, makeFolder, type Product, removeFolder, startProduct, workersOf } from './server'

const MB = 1024 * 1024

/** What the product may grow by while 200 MB are thrown at it. Bytes. */
const MAX_GROWTH = 100 * MB

test('hostile requests are refused, readers read on, and a slow reply survives the shutdown', async () => {
  const folder = makeFolder()
  const dataDir = path.join(folder, 'data')
  const settings = { DEMO_CONTENT: 'off', TRUSTED_PROXIES: '1' }
  let product = await startProduct(dataDir, settings)
  try {
    const database = await openDatabase(product)
    const article = await database.addArticle()
    await database.announce()
    await database.close()
    const url = product.url + article.path
    const control = await send(url)
    const fields = hiddenFields(control.text, 'text')
    const before = memoryOf(product)

    const drips = startDrips(product.port)
    for (const [what, sending, statuses] of hostileRequests(product.url, fields)) {
      const answer = await send(url, sending)
      expect(statuses, what).toContain(answer.status)
      expect((await send(url)).body.equals(control.body), `reading after ${what}`).toBe(true)
    }
    for (let index = 0; index < 20; index += 1) {
      const body = Buffer.alloc(11 * MB, 'x')
      expect((await send(url, posting(product.url, body))).status).toBe(413)
    }
    expect(memoryOf(product) - before).toBeLessThan(MAX_GROWTH)
    await flood(product.url)
    expect((await send(url)).body.equals(control.body), 'reading after the flood').toBe(true)
    drips.stop()

    const reply = { ...fields, text: 'Slowly said.', name: 'Slow', email: 'slow@example.com' }
    const slow = await beginPost(url, { ...reply, website: '', extra: '' })
    product.process.kill('SIGTERM')
    await untilClosed(product.port)
    const answer = await slow.finish()
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Awaiting moderation.')
    expect(await exitOf(product.process)).toBe(0)
    expect(product.output()).not.toContain('"level":50')

    product = await startProduct(dataDir, settings)
    const again = await openDatabase(product)
    const rows = await again.query('SELECT text FROM comment')
    await again.close()
    expect(rows).toEqual([{ text: 'Slowly said.' }])
  } finally {
    expect(await product.stop()).toBe(0)
    removeFolder(folder)
  }
})

type Fields = Record<string, string>
type Hostile = [what: string, sending: Sending, statuses: number[]]

function hostileRequests(origin: string, fields: Fields): Hostile[] {
  const [, action = ''] = /"id":"(\w+)"/.exec(fields['$ACTION_1:0'] ?? '') ?? []
  const deep = '['.repeat(30_000) + ']'.repeat(30_000)
  const many = (count: number, text: string) => Array.from({ length: count }, () => text).join('')
  const part = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const own = Object.entries(fields).map(([name, value]) => part(name, value))
  const form = (text: string) => `${own.join('')}${text}--x--\r\n`
  const post = (body: Buffer | string, headers = {}) => posting(origin, body, headers)
  return [
    ['one byte too many', post(Buffer.alloc(64 * 1024 + 1, 'x')), [413]],
    ['10,000 parts', post(form(many(10_000, part('a', '1')))), [413]],
    ['10,000 fields', post(many(10_000, 'a=1&'), { 'content-type': URLENCODED }), [400]],
    ['a packed form', post(gzipSync(form('')), { 'content-encoding': 'gzip' }), [400]],
    ['a bomb', post(gzipSync(Buffer.alloc(30 * MB)), { 'content-encoding': 'gzip' }), [400]],
    ['deep arguments', post(`${part('0', deep)}--x--\r\n`, { 'next-action': action }), [400]],
    ['deep text', post(deep, { 'next-action': action, 'content-type': 'text/plain' }), [400]],
    ['deep state', post(part('$ACTION_1:1', deep) + form('')), [400]],
    ['half a form', post(own.join('')), [400]],
    ['100 kB of header', { headers: { 'x-long': 'x'.repeat(100 * 1024) } }, [431]],
    ['1,000 cookies', { headers: { cookie: `${many(999, 'c=1; ')}c=1` } }, [200]],
    ['2,000 cookies', { headers: { cookie: `${many(1_999, 'c=0123456; ')}c=1` } }, [431]],
  ]
}

const URLENCODED = 'application/x-www-form-urlencoded'

function posting(origin: string, body: Buffer | string, headers = {}): Sending {
  const type = 'multipart/form-data; boundary=x'
  return { method: 'POST', body, headers: { origin, 'content-type': type, ...headers } }
}

/** Random queries, made-up articles and addresses: nobody is told 500, and the reader reads on. */
async function flood(url: string): Promise<void> {
  const random = () => crypto.randomUUID()
  for (let round = 0; round < 4; round += 1) {
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, () => send(`${url}/?x=${random()}`)),
      ...Array.from({ length: 10 }, () => send(`${url}/articles/${random()}`)),
      ...Array.from({ length: 5 }, () => send(`${url}/${random()}/${random()}`)),
    ])
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => ![200, 404, 503].includes(status))).toEqual([])
  }
}

/** Fifty headers and fifty bodies that never end, a byte at a time. */
function startDrips(port: number) {
  const host = `Host: localhost:${port}\r\n`
  const sockets = Array.from({ length: 100 }, (_, index) => {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    const post = `POST / HTTP/1.1\r\n${host}Origin: http://localhost:${port}\r\nContent-Length: 9999\r\n\r\n`
    socket.write(index % 2 ? `GET / HTTP/1.1\r\n${host}A: ` : post)
    return socket
  })
  const dripping = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('x')
  }, 500)
  return {
    stop() {
      clearInterval(dripping)
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** Sends all but the last byte of a reply. `finish` sends that, and waits for the answer. */
async function beginPost(url: string, fields: Fields) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const encoded = new Response(form)
  const body = Buffer.from(await encoded.arrayBuffer())
  const sent = request(url, {
    method: 'POST',
    agent: false,
    headers: {
      origin: new URL(url).origin,
      'content-type': encoded.headers.get('content-type') ?? '',
      'content-length': body.length,
    },
  })
  const answer = new Promise<Answer>((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', async (response) => {
      const whole = await buffer(response)
      const { statusCode: status = 0, headers } = response
      resolve({ status, headers, body: whole, text: whole.toString() })
    })
  })
  await new Promise((resolve) => sent.write(body.subarray(0, -1), resolve))
  return {
    finish() {
      sent.end(body.subarray(-1))
      return answer
    },
  }
}

/** Resolves when nobody takes connections there any more. */
async function untilClosed(port: number): Promise<void> {
  const isOpen = () =>
    new Promise<boolean>((resolve) => {
      const probe = connect(port, '127.0.0.1')
      probe.on('error', () => resolve(false))
      probe.on('connect', () => {
        probe.destroy()
        resolve(true)
      })
    })
  while (await isOpen()) await pause(25)
}

/** Resident memory, in bytes, where the system says it; 0 elsewhere. */
/** Of all its processes together, in bytes. */
function memoryOf(product: Product): number {
  if (process.platform !== 'linux') return 0
  return [product.process.pid, ...workersOf(product)]
    .map((pid) => /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    .reduce((total, kilobytes) => total + Number(kilobytes) * 1024, 0)
}
