import { Agent, request } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeFront, startFakeFront } from '@/lib/serving/fake-front'
import { shutDown } from '@/lib/serving/shutdown'

let front: FakeFront

beforeEach(async () => {
  front = await startFakeFront()
})

afterEach(() => front.stop())

it('finishes what is in flight, takes nothing new, and ends', async () => {
  let answer = () => {}
  const started = new Promise<void>((begin) => {
    front.next = (_request, response) => {
      answer = () => response.end('whole answer')
      begin()
    }
  })
  const inFlight = front.ask('/slow')
  await started
  const down = shutDown(front.server)
  await expect(front.ask('/late')).rejects.toThrow('ECONNREFUSED')
  answer()
  expect((await inFlight).body.toString()).toBe('whole answer')
  await down
})

it('does not wait for connections that are kept for later', async () => {
  front.server.keepAliveTimeout = 0
  const agent = new Agent({ keepAlive: true })
  const headers = { host: `localhost:${front.port}` }
  const answered = new Promise((resolve) => {
    const asking = request({ port: front.port, path: '/slow', headers, agent })
    asking.on('response', (response) => response.resume().on('end', resolve)).end()
  })
  const down = new Promise<void>((resolve) => {
    front.next = (_request, response) => {
      resolve(shutDown(front.server))
      response.end('whole answer')
    }
  })
  await answered
  await down
  agent.destroy()
})

it('cuts off what hangs when the time is up', async () => {
  const started = new Promise<void>((begin) => {
    front.next = () => begin()
  })
  const hanging = expect(front.ask('/hangs')).rejects.toThrow('socket hang up')
  await started
  await shutDown(front.server, 10)
  await hanging
})

it('ends the streams that would go on until somebody leaves', async () => {
  front.next = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(': here\n\n')
  }
  const headers = { host: `localhost:${front.port}` }
  const ended = new Promise<void>((resolve) => {
    request({ port: front.port, path: '/admin/events', headers })
      .on('response', (response) => {
        response.once('data', () => shutDown(front.server).then(resolve))
        response.on('end', () => {})
      })
      .end()
  })
  await ended
})
