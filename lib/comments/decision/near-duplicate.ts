import type { Check } from './verdict'
import { wordsOf } from './words'

/** Words in a row that are compared as one: short enough to survive an edit beside them. */
const SHINGLE_WORDS = 3

/** Below this many words people do say the same: "Thank you for this, I quite agree." */
const WORDS_MIN = 8

/**
 * Shared shingles of all shingles (Jaccard, as Broder's resemblance). One other word in fifteen
 * leaves 10 of 16 (0.63); two texts of different people on one subject share hardly any.
 */
const SIMILAR = 0.6

/** Nearly the same again, from one person or one address: worth a look, and not yet spam. */
export const nearDuplicate: Check = {
  name: 'near-duplicate',
  version: 1,
  run({ text }, { earlierTexts }) {
    const said = shinglesOf(text)
    if (!said || !earlierTexts.some((earlier) => isSimilar(said, shinglesOf(earlier)))) return []
    return [{ verdict: 'hold', because: 'Nearly the same came from the same person or address.' }]
  },
}

/** Null when the text is too short to compare. */
function shinglesOf(text: string): Set<string> | null {
  const words = wordsOf(text)
  if (words.length < WORDS_MIN) return null
  const starts = words.slice(SHINGLE_WORDS - 1)
  return new Set(starts.map((_, start) => words.slice(start, start + SHINGLE_WORDS).join(' ')))
}

function isSimilar(one: Set<string>, other: Set<string> | null): boolean {
  if (!other) return false
  const shared = [...one].filter((shingle) => other.has(shingle)).length
  return shared / (one.size + other.size - shared) >= SIMILAR
}
