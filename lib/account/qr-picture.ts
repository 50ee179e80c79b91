import { encode } from 'uqr'

export type QrPicture = { path: string; size: number }

/** The quiet zone that scanners want around it (ISO/IEC 18004). Modules. */
const QUIET = 4

/** A text as a QR code: one SVG path of dark squares, each a unit wide. */
export function qrPicture(text: string): QrPicture {
  const { data, size } = encode(text, { border: QUIET })
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return { path: dark.join(''), size }
}
