import { parseFragment } from 'parse5'

/** A piece of text, and whether it is what was looked for. */
export type Marked = { text: string; isMatch: boolean }

/**
 * What stands around a match in PostgreSQL's answer: for private use, so no text of anybody's means
 * anything by them.
 */
export const MATCH_START = '\uE000'
export const MATCH_END = '\uE001'

/** An excerpt in pieces, with whatever the source wrote as `&#8217;` written out. */
export function readMarked(excerpt: string): Marked[] {
  return excerpt
    .split(MATCH_START)
    .flatMap((part, index) => {
      const [first = '', ...rest] = part.split(MATCH_END)
      const isMatch = index > 0 && rest.length > 0
      return [
        { text: decode(first), isMatch },
        { text: decode(rest.join('')), isMatch: false },
      ]
    })
    .filter(({ text }) => text !== '')
}

/** Reads it as text: `<` begins nothing. */
function decode(text: string): string {
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes
  return node && 'value' in node ? node.value : ''
}
