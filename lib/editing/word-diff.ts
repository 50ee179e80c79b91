import { diffArrays } from 'diff'

/** Beyond so many changed words two texts have little in common, and comparing takes its time. */
const CHANGED_MAX = 1_000

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** What became of a text, word by word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: CHANGED_MAX })
  if (!parts) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** Words in any script, and what stands between them. The library's own know Latin letters only. */
function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
