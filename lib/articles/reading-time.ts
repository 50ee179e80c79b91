import { fullText } from '@/lib/articles/body-text'
import type { Parent } from './body-nodes'

/** What adults read of plain prose, silently (Brysbaert 2019). Words a minute. */
const WORDS_PER_MINUTE = 238

/** Of Chinese and Japanese every sign is counted, and two make about a word. */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu

/** How long it takes to read. Minutes, at least one. */
export function readingMinutes(tree: Parent): number {
  const text = fullText(tree)
  const signs = text.match(SIGN)?.length ?? 0
  const words = text.replace(SIGN, ' ').match(WORD)?.length ?? 0
  return Math.max(1, Math.round((words + signs / 2) / WORDS_PER_MINUTE))
}
