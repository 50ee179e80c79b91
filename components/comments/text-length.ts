import { COMMENT_LIMITS, codePoints } from '@/lib/comments/limits'

const LIMIT = COMMENT_LIMITS.text

/** From here on the length is shown: early enough to finish the thought. */
const SHOWN_FROM = 0.8 * LIMIT

const ANNOUNCED_FROM = 0.9 * LIMIT

/** Beyond the limit it is announced again after as many more. Characters. */
const ANNOUNCED_EVERY = 50

/** As the server counts: composed, and without the space around. */
export function lengthOf(text: string): number {
  return codePoints(text.normalize('NFC').trim())
}

/** What stands below the text, or nothing while there is plenty of room. */
export function lengthShown(length: number): string | undefined {
  if (length < SHOWN_FROM) return undefined
  return length > LIMIT
    ? `${inFigures(length)} of ${inFigures(LIMIT)} characters: ${tooMany(length - LIMIT)}.`
    : `${inFigures(length)} of ${inFigures(LIMIT)} characters.`
}

/** What is said aloud. The same words for many lengths, so that they are said once and not at every key. */
export function lengthSaid(length: number): string {
  if (length < ANNOUNCED_FROM) return ''
  if (length < LIMIT) return `At most ${inFigures(LIMIT - ANNOUNCED_FROM)} characters left.`
  const over = Math.floor((length - LIMIT) / ANNOUNCED_EVERY) * ANNOUNCED_EVERY
  return over === 0 ? 'No characters left.' : `At least ${tooMany(over)}.`
}

function tooMany(over: number): string {
  return `${inFigures(over)} ${over === 1 ? 'character' : 'characters'} too many`
}

function inFigures(count: number): string {
  return count.toLocaleString('en')
}
