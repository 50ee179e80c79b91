import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FakeFront, startFakeFront } from './fake-front'

let front: FakeFront
beforeAll(async () => {
  front = await startFakeFront()
})
afterAll(() => front.stop())

/** Begins to send a picture and goes no further. */
async function begin(): Promise<Socket> {
  const socket = connect(front.port, '127.0.0.1')
  await once(socket, 'connect')
  const head = [
    `POST /pictures HTTP/1.1`,
    `Host: localhost:${front.port}`,
    `Origin: ${front.origin}`,
  ]
  socket.write(`${[...head, 'Content-Length: 1000000'].join('\r\n')}\r\n\r\nx`)
  return socket
}

/** What was read here is no form: it says so. */
const READ = 400

const post = () =>
  front.ask('/pictures', { method: 'POST', headers: { origin: front.origin }, body: 'x' })

test('eight large bodies are read at once; a ninth is asked to come again, until one is done', async () => {
  const begun = await Promise.all(Array.from({ length: 8 }, begin))
  await expect.poll(async () => (await post()).status).toBe(503)
  expect(
    (await front.read({ method: 'POST', headers: { origin: front.origin }, body: 'x' })).status,
  ).toBe(READ)
  begun[0]?.destroy()
  await expect.poll(async () => (await post()).status).toBe(READ)
  for (const socket of begun) socket.destroy()
})
