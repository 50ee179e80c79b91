import type { OutgoingHttpHeader } from 'node:http'
import {
  type CapturedAnswer,
  captureAnswer,
  type RequestHandler,
} from '@/lib/serving/captured-response'
import { finishedPagePolicy } from '@/lib/serving/content-policy'
import { type FinishedPage, finishPage } from '@/lib/serving/finish-page'
import type { Keeping, Page } from '@/lib/serving/page'
import { payloadHeaders, REVALIDATE } from '@/lib/serving/page-headers'
import type { RawHeaders } from '@/lib/serving/security-headers'
import { storeAnswer } from '@/lib/serving/stored-answer'

export type PageRendererOptions = {
  handler: RequestHandler
  /** The only request headers a public page is ever rendered with. */
  requestHeaders: Readonly<Record<string, string>>
  securityHeaders: RawHeaders
  /** Called when a page has a script the finisher does not know and is served as it is. */
  onUnfinished?: ((path: string) => void) | undefined
}

/** Renders a public page and turns it into finished bytes. A page that fails throws. */
export function pageRenderer(options: PageRendererOptions): (path: string) => Promise<Page> {
  const ask = (path: string) => captureAnswer(options.handler, path, options.requestHeaders)

  return async (path) => {
    const rendered = await ask(path)
    if (rendered.status >= 500) throw new Error(`Rendering ${path} failed with ${rendered.status}`)
    const shown = isEmptyShell(rendered) ? await ask(MISSING_PAGE) : rendered
    const page = finish(shown)
    if (!page.finished) options.onUnfinished?.(path)

    const status = rendered.status === 200 ? (page.status ?? 200) : rendered.status
    const keeping = rendered.headers['set-cookie'] ? 'never' : keepingOf(status, page.tags)
    const inlineHashes = page.finished ? [] : page.inlineHashes
    const headers = [
      ...['Content-Type', text(shown.headers['content-type']) ?? 'application/octet-stream'],
      ...['Cache-Control', keeping === 'never' ? 'no-store' : REVALIDATE],
      ...['Vary', 'Accept-Encoding'],
      ...['Content-Security-Policy', finishedPagePolicy(inlineHashes, page.pictures)],
      ...optional('Location', text(rendered.headers.location)),
      ...optional('Link', preloads(shown.headers.link)),
      ...options.securityHeaders,
    ]
    const answer = await storeAnswer(status, headers, page.body)
    const payload = await storePayload(page, options.securityHeaders)
    return { answer, payload, tags: page.tags, keeping, reads: 0 }
  }
}

/** `notFound()` in a page leaves Next an empty document that only its scripts can fill. */
function isEmptyShell({ status, body }: CapturedAnswer): boolean {
  return status === 404 && body.subarray(0, 64).includes('<html id="__next_error__"')
}

/** The path that has Next render `not-found.tsx` in full. */
const MISSING_PAGE = '/_not-found'

function finish({ status, headers, body }: CapturedAnswer): Finished {
  if (status >= 300 && status < 400) return { ...NOTHING_TO_FINISH, body: Buffer.alloc(0) }
  if (!text(headers['content-type'])?.startsWith('text/html')) {
    return { ...NOTHING_TO_FINISH, body, tags: text(headers[TAGS_HEADER])?.split(' ') ?? [] }
  }
  const page = finishPage(body.toString())
  return { ...page, body: Buffer.from(page.html) }
}

type Finished = FinishedPage & { body: Buffer }

const NOTHING_TO_FINISH = {
  finished: true,
  html: '',
  payload: null,
  tags: [],
  status: null,
  pictures: [],
} as const

/** Where a feed, which has no head, names its tags. */
const TAGS_HEADER = 'x-rejoinder-tags'

/** A page that names no tags would never expire, so it is only kept for seconds. */
function keepingOf(status: number, tags: readonly string[]): Keeping {
  if (status === 200) return tags.length > 0 ? 'kept' : 'brief'
  return BRIEF_STATUSES.has(status) ? 'brief' : 'never'
}

const BRIEF_STATUSES = new Set([301, 308, 404, 410])

async function storePayload(page: FinishedPage, security: RawHeaders): Promise<Page['payload']> {
  if (!page.finished || !page.payload) return null
  const { path, script } = page.payload
  return { path, answer: await storeAnswer(200, payloadHeaders(security), Buffer.from(script)) }
}

/** Next asks for its fonts and style sheets here; its scripts are not wanted yet. */
function preloads(link: OutgoingHttpHeader | undefined): string | undefined {
  const entries = [link ?? []].flat().flatMap((value) => String(value).split(/,\s*(?=<)/))
  const wanted = entries.filter((entry) => !/\bas="?script/.test(entry))
  return [...new Set(wanted)].join(', ') || undefined
}

function optional(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [name, value]
}

function text(header: OutgoingHttpHeader | undefined): string | undefined {
  return header === undefined ? undefined : String(header)
}
