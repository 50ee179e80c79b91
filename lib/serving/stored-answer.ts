import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { acceptedEncodings, type Encoding } from '@/lib/serving/accept-encoding'
import { type RepeatedHead, writeRepeatedHead } from '@/lib/serving/repeated-head'
import type { RawHeaders } from '@/lib/serving/security-headers'

/** One answer as finished bytes, ready to be written any number of times. */
export type StoredAnswer = {
  status: number
  variants: { identity: Variant; gzip: Variant; br?: Variant }
  /** What it weighs in memory; Brotli is counted before it is made, as no larger than gzip. */
  bytes: number
}

export type Variant = RepeatedHead & { body: Buffer; etag: string; unchangedHeaders: string[] }

/**
 * Level 6 is where gzip stops getting much smaller; Brotli at 5 is smaller than that and a
 * quarter of its price at 9, which one rendering under load would feel.
 */
const GZIP_LEVEL = 6
const BROTLI_QUALITY = 5

/** Makes the answer with its gzip copy; `addBrotli` adds the smaller one when there is time. */
export async function storeAnswer(
  status: number,
  headers: RawHeaders,
  body: Buffer,
): Promise<StoredAnswer> {
  const zipped = await promisify(gzip)(body, { level: GZIP_LEVEL })
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return {
    status,
    variants: {
      identity: variant(headers, body, digest, 'identity'),
      gzip: variant(headers, zipped, digest, 'gzip'),
    },
    bytes: body.length + 2 * zipped.length,
  }
}

/**
 * Compresses in the background, in zlib's own threads, and resolves when that is over. A failure
 * leaves the gzip copy.
 */
export function addBrotli(answer: StoredAnswer): Promise<void> {
  const { identity, br } = answer.variants
  if (br) return Promise.resolve()
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY }
  return new Promise((resolve) => {
    brotliCompress(identity.body, { params }, (error, body) => {
      const digest = identity.etag.slice(1, -1)
      if (!error) answer.variants.br = variant(commonHeaders(answer), body, digest, 'br')
      resolve()
    })
  })
}

/** What the answer says in whatever encoding. */
export function commonHeaders({ variants }: StoredAnswer): RawHeaders {
  return variants.identity.unchangedHeaders.slice(0, -2)
}

/** Answers GET and HEAD: the best encoding the client takes, or 304 if it has that already. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, variants }: StoredAnswer,
): void {
  const variant = bestVariant(variants, request.headers['accept-encoding'])
  if (status === 200 && hasAlready(request.headers['if-none-match'], variant.etag)) {
    response.writeHead(304, variant.unchangedHeaders).end()
    return
  }
  // Node leaves the body out where the question was HEAD.
  writeRepeatedHead(response, status, variant)
  response.end(variant.body)
}

function variant(common: RawHeaders, body: Buffer, digest: string, encoding: Encoding): Variant {
  // A strong tag names these very bytes, so every encoding has its own (RFC 9110 8.8.3).
  const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
  const unchangedHeaders = [...common, 'ETag', etag]
  const headers = [...unchangedHeaders, 'Content-Length', String(body.length)]
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  return { body, etag, headers, unchangedHeaders }
}

function bestVariant(variants: StoredAnswer['variants'], accepted: string | undefined): Variant {
  for (const encoding of acceptedEncodings(accepted)) {
    const variant = variants[encoding]
    if (variant) return variant
  }
  return variants.identity
}

function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === '*' || ifNoneMatch === etag) return true
  return ifNoneMatch.split(',').some((entry) => entry.trim().replace(/^W\//, '') === etag)
}
