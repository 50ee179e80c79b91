import {
  type Format,
  fileAddress,
  type MediaPicture,
  readMediaAddress,
  widthsOf,
  widthUpTo,
} from './address'

/** What a shared link shows, and a reader of feeds: large enough for both. Pixels. */
const SHARED_WIDTH = 1600

/** Steps of a colour's parts that the styles have names for. */
const TINT_STEPS = 3

/** Every width of a format, as `srcset` has it. */
export function sourceSet(picture: MediaPicture, format: Format): string {
  return widthsOf(picture)
    .map((width) => `${fileAddress(picture, width, format)} ${width}w`)
    .join(', ')
}

/** For a browser that knows neither `srcset` nor the newer formats. */
export function plainSource(picture: MediaPicture): string {
  return fileAddress(picture, widthUpTo(picture, 960), 'jpg')
}

/**
 * The class that fills a picture's room with its colour until it is there. A policy without inline
 * styles leaves no other way, so colours are rounded to twenty-seven.
 */
export function tintOf({ color }: MediaPicture): string {
  const steps = [1, 3, 5].map((at) =>
    Math.floor((Number.parseInt(color.slice(at, at + 2), 16) * TINT_STEPS) / 256),
  )
  return `tint-${steps.join('')}`
}

/** A picture's address for those who cannot choose; those of others stay as they are. */
export function sharedAddress(address: string): string {
  const picture = readMediaAddress(address)
  return picture ? fileAddress(picture, widthUpTo(picture, SHARED_WIDTH), 'jpg') : address
}
