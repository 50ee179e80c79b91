/** What adults read of plain prose, silently (Brysbaert 2019). Words a minute. */
const WORDS_PER_MINUTE = 238

/** Of Chinese and Japanese every sign is counted, and two make about a word. */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu

export function countWords(text: string): number {
  const signs = text.match(SIGN)?.length ?? 0
  return (text.replace(SIGN, ' ').match(WORD)?.length ?? 0) + signs / 2
}

/** How long that takes to read. Minutes, at least one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE))
}
