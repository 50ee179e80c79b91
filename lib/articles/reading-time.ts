import { fullText } from '@/lib/articles/body-text'
import type { Parent } from './body-nodes'
import { countWords, minutesFor } from './word-count'

/** How long an article takes to read. Minutes, at least one. */
export function readingMinutes(tree: Parent): number {
  return minutesFor(countWords(fullText(tree)))
}
