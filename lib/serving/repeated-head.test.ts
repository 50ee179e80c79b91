import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type RepeatedHead, writeRepeatedHead } from './repeated-head'

const HEADERS = ['Content-Type', 'text/plain', 'ETag', '"1"', 'Content-Length', '5']
const NOW = new Date('2026-03-01T12:00:00.500Z')

let server: Server
let head: RepeatedHead

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  head = { headers: HEADERS }
  server = createServer((request, response) => {
    if (request.url === '/as-ever') response.writeHead(200, HEADERS)
    else writeRepeatedHead(response, 200, head)
    response.end('Hello')
  })
  return new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => {
  vi.useRealTimers()
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

/** All that comes back for these requests on one connection, to the letter. */
function say(...requests: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const last = 'GET /as-ever HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
    const socket = connect(port, '127.0.0.1', () => socket.write([...requests, last].join('')))
    let text = ''
    socket.setEncoding('latin1').on('data', (chunk) => {
      text += chunk
    })
    socket.on('end', () => resolve(text)).on('error', reject)
  })
}

const get = (path: string, more = '', method = 'GET') =>
  `${method} ${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n`

test('the first, the second and every other answer are what Node writes', async () => {
  const [expected] = (await say(get('/as-ever'))).split('HTTP/1.1 200 OK').slice(1)
  const answers = (await say(get('/'), get('/'), get('/'))).split('HTTP/1.1 200 OK').slice(1, -1)
  expect(answers).toEqual([expected, expected, expected])
})

test('what was written down serves for its second only', async () => {
  const second = Math.floor(NOW.getTime() / 1000)
  const text = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nKept: yes\r\n\r\n'
  head.written = { second, text }
  expect(await say(get('/'))).toContain('Kept: yes')
  head.written = { second: second - 1, text }
  expect(await say(get('/'))).not.toContain('Kept: yes')
})

test('asked for the head alone, it sends the head alone', async () => {
  const answer = await say(get('/'), get('/', '', 'HEAD'), get('/'))
  expect(answer.split('Hello')).toHaveLength(4)
})

test('whoever wants the connection closed is told that it is', async () => {
  await say(get('/'))
  const answer = await say(get('/', 'Connection: close\r\n'))
  expect(answer).toContain('Connection: close')
  expect(answer).not.toContain('keep-alive')
})
