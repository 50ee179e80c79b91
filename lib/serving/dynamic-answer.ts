import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientAddress, clientBucket } from '@/lib/serving/client-address'
import { DATA_POLICY, noncePolicy } from '@/lib/serving/content-policy'
import type { RawHeaders } from '@/lib/serving/security-headers'

export type DynamicAnswerOptions = {
  /** This site's address, as this request was allowed to use it. */
  origin: URL
  security: RawHeaders
  trustedProxies: number
  /** Whose pictures may be shown, besides our own. */
  pictures: readonly string[]
  isDevelopment: boolean
}

/**
 * Makes a request and its response ready for Next, for everything that is not a finished page.
 * Headers that steer Next, or say who is asking and where, are the front server's alone: what came
 * in under those names is dropped.
 */
export function prepareForNext(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, security, trustedProxies, pictures, isDevelopment }: DynamicAnswerOptions,
): void {
  const forwardedFor = request.headers['x-forwarded-for']?.toString()
  const address = clientAddress(request.socket.remoteAddress, forwardedFor, trustedProxies)
  const policy = noncePolicy(randomBytes(16).toString('base64'), { pictures, isDevelopment })
  const id = randomUUID()
  for (const name of Object.keys(request.headers)) {
    if (OURS.test(name)) delete request.headers[name]
  }
  // Without a name Next streams its answer, and then a redirect comes without its address.
  request.headers['user-agent'] ||= 'unknown'
  Object.assign(request.headers, {
    host: origin.host,
    'x-forwarded-host': origin.host,
    'x-forwarded-proto': origin.protocol.slice(0, -1),
    'x-forwarded-for': address,
    'x-rejoinder-client': clientBucket(address),
    'x-request-id': id,
    // Next reads the nonce for its own scripts from this request header.
    'content-security-policy': policy,
  })
  response.setHeader('X-Request-Id', id)
  beforeHeaders(response, () => completeHeaders(response, policy, security))
}

const OURS =
  /^(forwarded|x-forwarded-.+|x-real-ip|x-rejoinder-.+|x-request-id|content-security-policy.*|x-nonce|x-middleware-.+|x-invoke-.+|x-matched-path|x-original-url|x-rewrite-url|x-http-method-override)$/

function completeHeaders(response: ServerResponse, policy: string, security: RawHeaders): void {
  const type = String(response.getHeader('content-type') ?? '')
  const isHtml = type.startsWith('text/html')
  // What Next says about shared caches is right for its own server, not for ours.
  if (isHtml || type.startsWith('text/x-component')) {
    response.setHeader('Cache-Control', 'private, no-store')
  }
  response.removeHeader('X-Powered-By')
  const defaults = ['Content-Security-Policy', isHtml ? policy : DATA_POLICY, ...security]
  for (let index = 0; index < defaults.length; index += 2) {
    const [name = '', value = ''] = defaults.slice(index, index + 2)
    if (!response.hasHeader(name)) response.setHeader(name, value)
  }
}

/** Runs `complete` when all headers are known and none is sent: the last moment to change them. */
function beforeHeaders(response: ServerResponse, complete: () => void): void {
  const writeHead = response.writeHead
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.writeHead = writeHead
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object') {
      response.setHeaders(new Map(Object.entries(headers)))
    }
    complete()
    return response.writeHead(status)
  }
}
