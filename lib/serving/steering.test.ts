import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeFront, startFakeFront } from '@/lib/serving/fake-front'
import { STEERING, STEERING_QUERIES } from '@/lib/testing/steering'

let front: FakeFront

beforeEach(async () => {
  front = await startFakeFront()
})

afterEach(() => front.stop())

const HEADERS = [
  ...STEERING.map(([name, value]) => ({ [name]: value })),
  Object.fromEntries(STEERING),
]

it.each([
  ...HEADERS.map((headers) => ['', headers] as const),
  ...STEERING_QUERIES.map((query) => [query, {}] as const),
])('no finished page changes with what a request says first: %s %j', async (query, headers) => {
  const control = await front.read()
  expect(control.body.toString()).toContain(
    // Only this ever reaches a rendering.
    `/articles/one {"host":"localhost","accept":"text/html","user-agent":"rejoinder"}`,
  )
  front.pages.expireAll()
  const steered = await front.read({ headers }, `/articles/one${query}`)
  const clean = await front.read()
  expect(front.reached).toHaveLength(2)
  for (const answer of [steered, clean]) {
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']).toBeUndefined()
  }
  expect({ ...clean.headers, date: '' }).toEqual({ ...control.headers, date: '' })
  expect(clean.body.equals(control.body)).toBe(true)
  // Which encoding, and nothing else, is the asker's choice; each is of the same bytes.
  const [digest] = String(steered.headers.etag).split('-gzip')
  expect([digest, digest?.concat('"')]).toContain(control.headers.etag)
})

const GET = 'GET /articles/one HTTP/1.1\r\n'
const HOST = 'Host: localhost:PORT'

it.each([
  ['the name in capitals', `${GET}Host: LOCALHOST:PORT`, 200],
  ['the address instead of the name', `${GET}Host: 127.0.0.1:PORT`, 200],
  ['a second name, which is not read', `${GET}${HOST}\r\nHost: evil`, 200],
  ['two names, ours second', `${GET}Host: evil\r\n${HOST}`, 421],
  ['no port', `${GET}Host: localhost`, 421],
  ['a full stop', `${GET}Host: localhost.:PORT`, 421],
  ['a name before an @', `${GET}Host: evil@localhost:PORT`, 421],
  ['no name', `${GET}X-Host: localhost:PORT`, 400],
  ['HTTP/1.0 without a name', `${GET.replace('1.1', '1.0')}Accept: */*`, 421],
  ['a whole address', `GET http://localhost:PORT/articles/one HTTP/1.1\r\n${HOST}`, 400],
  ['a NUL', `GET /articles/one?%00 HTTP/1.1\r\n${HOST}`, 400],
  ['two lengths', `${GET}${HOST}\r\nContent-Length: 1\r\nContent-Length: 2`, 400],
  ['a length and chunks', `${GET}${HOST}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked`, 400],
  ['chunks of another kind', `${GET}${HOST}\r\nTransfer-Encoding: identity, chunked, x`, 400],
])(
  'however the first lines are spelled: %s is answered with its status',
  async (_name, lines, status) => {
    const socket = connect(front.port, '127.0.0.1')
    socket.write(`${lines.replaceAll('PORT', String(front.port))}\r\nConnection: close\r\n\r\n`)
    const answer = await text(socket)
    const control = (await front.read()).body.toString()
    expect(answer.split(' ')[1]).toBe(String(status))
    expect(answer.endsWith(control)).toBe(status === 200)
    expect(front.reached).toHaveLength(1)
  },
)
