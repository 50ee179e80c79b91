/** What a picture's address says about it: nothing has to be looked up to show one. */
export type MediaPicture = {
  key: string
  width: number
  height: number
  /** Its middle colour, shown until it is there: `#8a7b6c`. */
  color: string
}

/** Pixels. Every picture exists at those of these that are smaller than it is, and at its own. */
const WIDTHS = [480, 960, 1600]

/** Larger than any screen shows an article's picture. Pixels. */
export const WIDEST = 2400

/** From the smallest to what browsers without these take. */
export const FORMATS = ['avif', 'webp', 'jpg'] as const
export type Format = (typeof FORMATS)[number]

const KEY = /^([0-9a-f]{16}-([1-9]\d{0,4})x([1-9]\d{0,4})-([0-9a-f]{6}))$/

/** A picture of ours, by its address in a text; null for pictures of others. */
export function readMediaAddress(address: string): MediaPicture | null {
  return address.startsWith('/media/') ? readMediaKey(address.slice('/media/'.length)) : null
}

export function readMediaKey(typed: string): MediaPicture | null {
  const [, key, width, height, color] = KEY.exec(typed) ?? []
  if (!key) return null
  return { key, width: Number(width), height: Number(height), color: `#${color}` }
}

export function mediaAddress(key: string): string {
  return `/media/${key}`
}

export function widthsOf({ width }: Pick<MediaPicture, 'width'>): number[] {
  return [...WIDTHS.filter((smaller) => smaller < width), width]
}

export function fileAddress({ key }: Pick<MediaPicture, 'key'>, width: number, format: Format) {
  return `${mediaAddress(key)}/${width}.${format}`
}

/** The file for whoever asks for one and cannot choose: the last that is not wider than this. */
export function widthUpTo(picture: Pick<MediaPicture, 'width'>, most: number): number {
  const widths = widthsOf(picture)
  return widths.findLast((width) => width <= most) ?? widths[0] ?? picture.width
}
