import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, it } from 'vitest'
import { captureAnswer } from '@/lib/serving/captured-response'

it('collects an answer of any size, however it is written', async () => {
  const chunks = Array.from({ length: 100 }, (_, index) => `${index} `.repeat(10_000))
  const answer = await captureAnswer(
    (_request, response) => pipeline(Readable.from(chunks), response),
    '/articles/one',
    {},
  )
  expect(answer.body.toString()).toBe(chunks.join(''))
})

it('asks with a path and these headers, and nothing else', async () => {
  const asked = await captureAnswer(
    async ({ method, url, headers }, response) => {
      response.writeHead(201, { 'Content-Type': 'text/plain' })
      response.end(JSON.stringify({ method, url, headers }), 'utf8')
    },
    '/articles/one',
    { host: 'news.example' },
  )
  expect([asked.status, asked.headers['content-type']]).toEqual([201, 'text/plain'])
  expect(JSON.parse(asked.body.toString())).toEqual({
    method: 'GET',
    url: '/articles/one',
    headers: { host: 'news.example' },
  })
})

it.each([
  ['throws', () => Promise.reject(new Error('no database'))],
  [
    'breaks off',
    async (_request: unknown, response: { destroy: () => void }) => response.destroy(),
  ],
])('fails when the handler %s', async (_name, handler) => {
  await expect(captureAnswer(handler, '/', {})).rejects.toThrow(/no database|No complete answer/)
})

it('tells the handler that its answer was taken, so that it can clean up', async () => {
  const events: string[] = []
  await captureAnswer(
    async (_request, response) => {
      for (const event of ['finish', 'close']) response.on(event, () => events.push(event))
      response.end('x')
    },
    '/',
    {},
  )
  await expect.poll(() => events).toEqual(['finish', 'close'])
})
