import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { canonicalHost } from '@/lib/serving/canonical-host'
import type { RequestHandler } from '@/lib/serving/captured-response'
import { ANYWHERE } from '@/lib/serving/content-policy'
import { prepareForNext } from '@/lib/serving/dynamic-answer'
import { PAYLOAD_PREFIX } from '@/lib/serving/finish-page'
import { isReadableForm } from '@/lib/serving/form-body'
import { keepWaiting, limitedServer, type ServerLimits } from '@/lib/serving/limited-server'
import { MEDIA_PREFIX, sendMedia } from '@/lib/serving/media-files'
import { trackStream } from '@/lib/serving/open-streams'
import { isOwnStateChange } from '@/lib/serving/origin-guard'
import { ownOrigin } from '@/lib/serving/own-origin'
import { pageAddress } from '@/lib/serving/page-address'
import type { PageCache } from '@/lib/serving/page-cache'
import { hasDotSegment, isDecodable, isDeskPage } from '@/lib/serving/public-pages'
import { refuse } from '@/lib/serving/refusal'
import {
  ADMIN_BODY_BYTES,
  drain,
  PUBLIC_BODY_BYTES,
  readBody,
  withBody,
} from '@/lib/serving/request-body'
import { securityHeaders } from '@/lib/serving/security-headers'
import { type StoredAnswer, sendAnswer } from '@/lib/serving/stored-answer'
import { turns } from '@/lib/serving/turns'
import { Unavailable } from '@/lib/serving/unavailable'

export type FrontServerOptions = {
  /** Answers everything that is not a finished page: Next, here or in a process of its own. */
  handler: RequestHandler
  pages: PageCache
  /** Finds a page's script that is not in this process's memory. */
  findPayload?: (path: string) => Promise<StoredAnswer | null>
  /**
   * Which addresses are public pages: the same for everybody, made from them alone. Accept one
   * spelling of each (no `%61` for `a`), or every spelling takes its own memory.
   */
  isFinishable: (address: string) => boolean
  siteUrl?: string | undefined
  trustedProxies?: number
  /** Where the newspaper's pictures lie. */
  mediaFolder?: string
  /** The largest body a path takes, in bytes. */
  bodyLimit?: (path: string) => number
  /** How long clients may take; tests are less patient than readers' lines need. */
  limits?: Partial<ServerLimits>
  /** Nothing is finished or kept, and the policy lets the development tools work. */
  isDevelopment?: boolean
  onError?: (error: unknown) => void
}

/** The way in: finished pages from memory; everything else is guarded and handed to Next. */
export function createFrontServer(options: FrontServerOptions): Server {
  const { pages, siteUrl, trustedProxies = 0, isDevelopment = false } = options
  const bodyLimit = options.bodyLimit ?? (() => PUBLIC_BODY_BYTES)
  const security = securityHeaders(siteUrl)
  const server = limitedServer(options.limits)
  const large = turns(LARGE_BODIES)
  const own = once(() => ownOrigin(siteUrl, (server.address() as AddressInfo).port))

  function answer(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    const { method, headers, url = '' } = request
    const host = canonicalHost(headers.host, headers['x-forwarded-host'], trustedProxies, own())
    if (host === null) return refuse(response, 421, security)
    // No text of ours holds a NUL, and PostgreSQL takes none.
    if (!url.startsWith('/') || url.includes('%00')) return refuse(response, 400, security)
    if (method === 'GET' || method === 'HEAD') return read(request, response, host)
    if (method === 'POST') return change(request, response, host)
    return refuse(response, 405, security)
  }

  function read(request: IncomingMessage, response: ServerResponse, host: string) {
    const path = pathOf(request)
    const address = pageAddress(request.url ?? '')
    const page = pages.get(address)
    if (page) return sendAnswer(request, response, page.answer)
    if (!isDevelopment && options.isFinishable(address)) return readNew(request, response, address)
    if (path.startsWith(PAYLOAD_PREFIX)) return readPayload(request, response, path)
    if (path.startsWith(MEDIA_PREFIX)) return readMedia(request, response, path)
    if (path === IMAGE_OPTIMISER) return refuse(response, 404, security)
    if (hasBody(request)) return refuse(response, 400, security)
    return toNext(request, response, host)
  }

  async function readNew(request: IncomingMessage, response: ServerResponse, address: string) {
    keepWaiting(response)
    const page = await pages.load(address)
    if (page) sendAnswer(request, response, page.answer)
    else refuse(response, 503, security)
  }

  async function readPayload(request: IncomingMessage, response: ServerResponse, path: string) {
    const payload = pages.getPayload(path) ?? (await options.findPayload?.(path))
    if (payload) sendAnswer(request, response, payload)
    else refuse(response, 404, security)
  }

  async function readMedia(request: IncomingMessage, response: ServerResponse, address: string) {
    const folder = options.mediaFolder
    const isSent = folder && (await sendMedia(request, response, { folder, address, security }))
    if (!isSent) refuse(response, 404, security)
  }

  async function change(request: IncomingMessage, response: ServerResponse, host: string) {
    if (!isOwnStateChange(request.headers, own())) return refuse(response, 403, security)
    const limit = bodyLimit(pathOf(request))
    const isLarge = limit > ADMIN_BODY_BYTES
    if (isLarge && !large.take()) return refuseBody(request, response, 503)
    const body = await readBody(request, limit).finally(() => isLarge && large.giveBack())
    if (!body) return refuseBody(request, response, 413)
    if (!(await isReadableForm(request, body))) return refuse(response, 400, security)
    await toNext(withBody(request, body), response, host)
  }

  function refuseBody(request: IncomingMessage, response: ServerResponse, status: 413 | 503) {
    drain(request, response)
    refuse(response, status, security)
  }

  async function toNext(request: IncomingMessage, response: ServerResponse, host: string) {
    const path = pathOf(request)
    // Next would resolve dots, and answer for another path than the one that is looked at here.
    if (!isDecodable(path) || hasDotSegment(path)) return refuse(response, 400, security)
    if (path === DESK_EVENTS) trackStream(server, response)
    const origin = new URL(siteUrl ?? `http://${host}`)
    const pictures = isDeskPage(path) ? [] : ANYWHERE
    keepWaiting(response)
    prepareForNext(request, response, { origin, security, trustedProxies, pictures, isDevelopment })
    await options.handler(request, response)
  }

  function fail(request: IncomingMessage, response: ServerResponse, error: unknown) {
    if (request.destroyed && !request.complete) return // The client left in mid-sentence.
    options.onError?.(error)
    if (response.headersSent) response.destroy()
    else refuse(response, error instanceof Unavailable ? 503 : 500, security)
  }

  // Not an async function: a page from memory is answered without making a promise.
  server.on('request', (request, response) => {
    answer(request, response)?.catch((error) => fail(request, response, error))
  })
  return server
}

/** Pictures that come in at once: who sends them is asked once they are here, and strangers can begin. */
const LARGE_BODIES = 8

/** The one answer that goes on until somebody leaves. */
const DESK_EVENTS = '/admin/events'

/** Next's image optimiser: pictures are made once, at upload, and this stays shut. */
const IMAGE_OPTIMISER = '/_next/image'

function pathOf({ url = '' }: IncomingMessage): string {
  const query = url.indexOf('?')
  return query === -1 ? url : url.slice(0, query)
}

/** A body on a GET has no meaning (RFC 9110 9.3.1) and has confused caches before. */
function hasBody({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
