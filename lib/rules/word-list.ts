import { cleanText } from '@/lib/comments/clean-text'
import { codePoints } from '@/lib/comments/limits'

/** A list in code points, as the database limits it: some thousands of words. */
export const WORD_LIST_MAX = 50_000

/** A list of the longest kind in the widest encoding. Bytes. */
export const WORD_FILE_MAX = 4 * WORD_LIST_MAX

export const fileTooBig = `Choose a file of ${WORD_FILE_MAX / 1000} kB or less.`

/** One entry a line, each once, in the order they were typed. */
export function cleanWordList(list: string): string {
  const lines = cleanText(list)
    .split('\n')
    .map((line) => line.trim())
  return [...new Set(lines)].filter((line) => line !== '').join('\n')
}

/** What is wrong with the length of a list, in a sentence; null when nothing is. */
export function tooLong(list: string): string | null {
  const length = codePoints(list)
  if (length <= WORD_LIST_MAX) return null
  const [is, limit] = [length, WORD_LIST_MAX].map((count) => count.toLocaleString('en'))
  return `Shorten the list to ${limit} characters or fewer; it has ${is}.`
}
