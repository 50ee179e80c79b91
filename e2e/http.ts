import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

export type Sending = {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: Buffer | string
  /** Instead of the address's: as it is written here, however odd. */
  path?: string
  /** The connection to send it on; without one it gets its own. */
  agent?: Agent
}

/** One request, as given: no redirect is followed, nothing kept. It says it is a test, or what it is told. */
export function send(address: string, sending: Sending = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, agent, path } = sending
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const options = {
      method,
      ...(path === undefined ? {} : { path }),
      headers: { ...length, 'user-agent': 'a test', ...headers },
      agent: agent ?? false,
    }
    const sent = request(address, options, async (response) => {
      const whole = await buffer(response)
      const { statusCode: status = 0, headers } = response
      resolve({ status, headers, body: whole, text: whole.toString() })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Connections that stay open: each leads to one process, and neighbours to different ones. */
export function openConnections(count: number): Agent[] {
  return Array.from({ length: count }, () => new Agent({ keepAlive: true, maxSockets: 1 }))
}

/** What a browser would send back of the cookies it was given. */
export function jarOf({ headers }: Answer): string {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}

/** The network address of somebody who was never here: documentation's own range (RFC 3849). */
export function newAddress(): string {
  const [a, b] = crypto.getRandomValues(new Uint16Array(2))
  return `2001:db8:${a?.toString(16)}:${b?.toString(16)}::7`
}
