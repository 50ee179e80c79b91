import 'server-only'
import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { FORMATS, type Format, type MediaPicture, WIDEST, widthsOf } from './address'
import { MAX_FILE_BYTES, MAX_PIXELS, MAX_RATIO, MIN_SIDE } from './policy'
import type { MediaRefusal } from './refusals'

export type MadePicture = MediaPicture & { files: { name: string; bytes: Buffer }[] }

/** As decoders find them in the bytes; what a file is called, or says it is, counts for nothing. */
const TAKEN = ['jpeg', 'png', 'webp', 'heif', 'gif']

/** A frame is all that is shown of what moves; damage is no picture; nothing is loaded from elsewhere. */
const OPTIONS = {
  limitInputPixels: MAX_PIXELS,
  failOn: 'error',
  pages: 1,
  unlimited: false,
} as const

/** Libvips would keep decoded pictures for a next time that never comes. */
sharp.cache(false)

/**
 * Reads a picture whatever it is called, and writes it anew at every width and in every format it is
 * shown in: upright, without a byte of what else was in the file.
 */
export async function makePicture(bytes: Buffer): Promise<MadePicture | MediaRefusal> {
  if (bytes.length === 0) return 'not-a-picture'
  if (bytes.length > MAX_FILE_BYTES) return 'too-large'
  const refusal = await examine(bytes)
  if (refusal) return refusal
  try {
    const upright = await sharp(bytes, OPTIONS)
      .rotate()
      .resize({ width: WIDEST, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = upright.info
    const source = () => sharp(upright.data, { raw: { width, height, channels } })
    const key = `${digestOf(bytes)}-${width}x${height}-${await colorOf(source())}`
    const picture = { key, width, height, color: `#${key.slice(-6)}` }
    const files: MadePicture['files'] = []
    // One after the other: each of them has every core to itself.
    for (const size of widthsOf(picture))
      for (const format of FORMATS) {
        const made = encode(source().resize({ width: size }), format)
        files.push({ name: `${size}.${format}`, bytes: await made.toBuffer() })
      }
    return { ...picture, files }
  } catch {
    // What decodes only in part.
    return 'not-a-picture'
  }
}

/** By its head alone: a bomb is refused before it is unpacked. */
async function examine(bytes: Buffer): Promise<MediaRefusal | null> {
  // Not limited here: how large it says it is decides, and nothing is unpacked.
  const head = await sharp(bytes, { ...OPTIONS, limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!head || !TAKEN.includes(head.format ?? '')) return 'not-a-picture'
  // Of HEIF's family only AVIF can be decoded everywhere.
  if (head.format === 'heif' && head.compression !== 'av1') return 'not-a-picture'
  const { width = 0, height = 0 } = head
  if (width * height > MAX_PIXELS) return 'too-many-pixels'
  const [short, long] = width < height ? [width, height] : [height, width]
  return short < MIN_SIDE || long > short * MAX_RATIO ? 'odd-shape' : null
}

/** Quality where a photograph at twice its size shows no marks; AVIF at an effort a server can afford. */
function encode(picture: Sharp, format: Format): Sharp {
  if (format === 'avif') return picture.avif({ quality: 55, effort: 2 })
  if (format === 'webp') return picture.webp({ quality: 78, effort: 3, smartSubsample: true })
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true })
}

async function colorOf(picture: Sharp): Promise<string> {
  const { data } = await picture
    .flatten({ background: '#ffffff' })
    .resize(1, 1)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [red = 0, green = red, blue = red] = data
  return [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
