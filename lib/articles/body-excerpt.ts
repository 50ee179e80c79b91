const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The text, or its beginning and an ellipsis, in at most `max` code points. Cut between words, as
 * the language has them; a first word that is too long is cut between letters.
 */
export function cutAtWord(text: string, max: number): string {
  const codePoints = Array.from(text)
  if (codePoints.length <= max) return text
  // One code point more than fits: enough to see whether a word goes on.
  const beginning = codePoints.slice(0, max + 1).join('')
  const kept =
    fitting(words.segment(beginning), max - 1) || fitting(letters.segment(beginning), max - 1)
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`
}

function fitting(segments: Intl.Segments, room: number): string {
  let kept = ''
  for (const { segment } of segments) {
    if (Array.from(kept + segment).length > room) break
    kept += segment
  }
  return kept
}
