import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FORMATS, fileAddress, readMediaKey, widthsOf, widthUpTo } from '@/lib/media/address'
import type { RawHeaders } from '@/lib/serving/security-headers'

export const MEDIA_PREFIX = '/media/'

/** For whoever asks for a picture and names no file: an editor, or an old reader of feeds. Pixels. */
const USUAL_WIDTH = 960

const TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/**
 * Sends a picture's file as it lies there: its address never means other bytes, so browsers keep it.
 * Nothing in it can run, however it is opened.
 * @returns false where there is no such picture
 */
export async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, address, security }: { folder: string; address: string; security: RawHeaders },
): Promise<boolean> {
  const found = fileOf(address)
  if (!found) return false
  const file = await open(path.join(folder, found.name)).catch(() => null)
  if (!file) return false
  try {
    const etag = `"${found.name}"`
    const headers = [
      ...['Cache-Control', 'public, max-age=31536000, immutable'],
      ...['ETag', etag, 'Content-Security-Policy', "default-src 'none'; sandbox"],
      ...security,
    ]
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end()
      return true
    }
    const { size } = await file.stat()
    const type = ['Content-Type', TYPES[found.format], 'Content-Length', String(size)]
    response.writeHead(200, [...type, ...headers])
    if (request.method === 'HEAD') response.end()
    else await pipeline(file.createReadStream({ autoClose: false }), response).catch(() => {})
    return true
  } finally {
    await file.close()
  }
}

/** A file that the key itself says exists: no other name is ever opened. */
function fileOf(address: string) {
  const [key = '', file, ...rest] = address.slice(MEDIA_PREFIX.length).split('/')
  const picture = readMediaKey(key)
  if (!picture || rest.length > 0) return null
  if (file === undefined) {
    const name = `${key}/${widthUpTo(picture, USUAL_WIDTH)}.webp`
    return { name, format: 'webp' as const }
  }
  for (const width of widthsOf(picture))
    for (const format of FORMATS)
      if (fileAddress(picture, width, format) === address) return { name: `${key}/${file}`, format }
  return null
}
