import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeFront, startFakeFront } from '@/lib/serving/fake-front'
import type { ServerLimits } from '@/lib/serving/limited-server'

/** The same limits as always, only sooner. Milliseconds. */
const SOON = {
  headersTimeout: 2_000,
  requestTimeout: 3_000,
  keepAliveTimeout: 2_000,
  idleTimeout: 3_000,
  connectionsCheckingInterval: 100,
}

let front: FakeFront
const sockets: Socket[] = []

beforeEach(async () => {
  front = await startFakeFront()
})

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  front.stop()
})

async function restart(limits: Partial<ServerLimits>): Promise<void> {
  front.stop()
  front = await startFakeFront(limits)
}

/** Says this much, and then one more of these every now and then, for as long as it may. */
function drip(beginning: string, more: string): Promise<string> {
  const socket = connect(front.port, '127.0.0.1')
  sockets.push(socket)
  socket.write(beginning.replace('PORT', String(front.port)))
  const dripping = setInterval(() => socket.write(more), 50)
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk
  })
  return new Promise((resolve) => {
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(dripping)
      resolve(heard.split('\r\n')[0] ?? '')
    })
  })
}

const GET = 'GET /articles/one HTTP/1.1\r\nHost: localhost:PORT\r\n'
const POST = `POST /articles/one HTTP/1.1\r\nHost: localhost:PORT\r\nOrigin: http://localhost:PORT\r\n`

it('while 400 drip and 100 do not listen, everybody else reads; in the end they are put out', async () => {
  await restart(SOON)
  const control = await front.read()
  // More than the socket's buffers take, so that not listening is felt.
  const long = Buffer.alloc(16 * 1024 * 1024)
  front.next = (_request, response) => void response.end(long)
  const drips = Array.from({ length: 200 }, (_, index) => [
    drip(`${GET}A: `, `b${index}\r\nA: `),
    drip(`${POST.replaceAll('PORT', String(front.port))}Content-Length: 9999\r\n\r\n`, 'x'),
  ]).flat()
  for (let index = 0; index < 100; index += 1) {
    const deaf = connect(front.port, '127.0.0.1').pause()
    sockets.push(deaf)
    deaf.on('error', () => {})
    deaf.write(`GET /long HTTP/1.1\r\nHost: localhost:${front.port}\r\n\r\n`)
  }
  let isOver = false
  const over = Promise.all(drips).then((lines) => {
    isOver = true
    return lines
  })
  let readers = 0
  while (!isOver) {
    const reply = await front.read({ headers: { 'accept-encoding': 'gzip' } })
    expect([reply.status, reply.headers.etag]).toEqual([
      200,
      control.headers.etag?.replace(/"$/, '-gzip"'),
    ])
    readers += 1
  }
  expect(readers).toBeGreaterThan(0)
  expect(new Set(await over)).toEqual(new Set(['HTTP/1.1 408 Request Timeout']))
  const connections = () =>
    new Promise((resolve) => front.server.getConnections((_error, count) => resolve(count)))
  await expect.poll(connections, { timeout: 20_000 }).toBe(0)
  expect(front.reached).toHaveLength(1 + 100)
})

it('an answer that takes longer than a client may be idle is waited for', async () => {
  await restart({ ...SOON, idleTimeout: 100 })
  let answer = () => {}
  const asked = new Promise<void>((resolve) => {
    front.next = (_request, response) => {
      answer = () => void response.end('at last')
      resolve()
    }
  })
  const reply = front.read({}, '/slow?')
  await asked
  // Somebody who came later and says nothing is put out before.
  const silent = connect(front.port, '127.0.0.1').resume()
  sockets.push(silent)
  await once(silent, 'close')
  answer()
  expect((await reply).body.toString()).toBe('at last')
})

it('floods of made-up addresses do not push out what people read', async () => {
  const control = await front.read()
  front.next = (request, response) => {
    response
      .writeHead(404, { 'content-type': 'text/html' })
      .end(`<p>${'x'.repeat(30_000)} ${request.url}`)
  }
  const flood = async (path: (index: number) => string) => {
    for (let index = 0; index < 1_100; index += 50) {
      const some = Array.from({ length: 50 }, (_, offset) => front.read({}, path(index + offset)))
      await Promise.all(some)
    }
  }
  await flood((index) => `/articles/one?x=${index}`)
  expect(front.reached).toHaveLength(1)
  await flood((index) => `/articles/made-up-${index}`)
  expect(front.pages.bytes).toBeLessThan(17 * 1024 * 1024)
  const reached = front.reached.length
  expect((await front.read()).body.equals(control.body)).toBe(true)
  expect(front.reached).toHaveLength(reached)
})

/** Sends all of it before it reads a word, as simple clients do. The first line of the answer. */
async function sendThenListen(bytes: string): Promise<string> {
  const socket = connect(front.port, '127.0.0.1').pause()
  sockets.push(socket)
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.write(bytes, () => resolve())
  })
  const [heard] = await once(socket.resume(), 'data')
  return String(heard).split('\r\n')[0] ?? ''
}

const LARGE = 11 * 1024 * 1024
it.each([
  ['11 MB', `Content-Length: ${LARGE}\r\n\r\n${'x'.repeat(LARGE)}`],
  [
    '11 MB in a chunk',
    `Transfer-Encoding: chunked\r\n\r\nb00000\r\n${'x'.repeat(LARGE)}\r\n0\r\n\r\n`,
  ],
])('whoever sends %s gets to read why not, ten times of ten', async (_what, rest) => {
  for (const connection of ['close', 'keep-alive', 'close', 'keep-alive', 'close']) {
    const post = `${POST.replaceAll('PORT', String(front.port))}Connection: ${connection}\r\n${rest}`
    const lines = await Promise.all([sendThenListen(post), sendThenListen(post)])
    expect(lines).toEqual(Array(2).fill('HTTP/1.1 413 Payload Too Large'))
  }
  expect(front.reached).toHaveLength(0)
})

it('whoever sends a megabyte of headers gets to read why not, ten times of ten', async () => {
  const get = `${GET.replace('PORT', String(front.port))}A: ${'x'.repeat(1024 * 1024)}\r\n\r\n`
  for (let time = 0; time < 10; time += 1) {
    expect(await sendThenListen(get)).toBe('HTTP/1.1 431 Request Header Fields Too Large')
  }
})

it('does not listen to a refused body for ever', async () => {
  await restart(SOON)
  const heard = drip(
    `${POST.replaceAll('PORT', String(front.port))}Content-Length: 99999999999\r\n\r\n`,
    'x'.repeat(1024 * 1024),
  )
  expect(await heard).toBe('HTTP/1.1 413 Payload Too Large')
})

it.each([
  ['100 kB of header', { 'x-long': 'x'.repeat(100 * 1024) }, 431],
  ['1,000 cookies', { cookie: Array.from({ length: 1_000 }, (_, i) => `c${i}=1`).join('; ') }, 200],
  ['1,000 larger cookies', { cookie: `${'c=0123456789abcdef; '.repeat(1_000)}c=1` }, 431],
])('%s: everybody gets an answer', async (_what, headers: Record<string, string>, status) => {
  const replies = await Promise.all(Array.from({ length: 20 }, () => front.read({ headers })))
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([status]))
})
