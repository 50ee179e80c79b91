import type { Marked } from '@/lib/search/marked'

/** A text with what was looked for marked. */
export function MarkedText({ pieces }: { pieces: Marked[] }) {
  return pieces.map(({ text, isMatch }, index) =>
    // Pieces do not move: their place is what they are known by.
    // biome-ignore lint/suspicious/noArrayIndexKey: as said
    isMatch ? <mark key={index}>{text}</mark> : text,
  )
}
