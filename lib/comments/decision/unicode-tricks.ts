import type { Check, Finding } from './verdict'

/**
 * Marks on one letter. Pointed and chanted Hebrew needs five (dot, dagesh, vowel, meteg, accent);
 * beyond that they are piled up to cover the lines around.
 */
const MARKS_MAX = 5

const STACKED = new RegExp(`\\p{M}{${MARKS_MAX + 1}}`, 'u')

/** LRO and RLO: letters are read in another order than the one they are written in. */
const OVERRIDE = /[\u202d\u202e]/

const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g

/** Closers, and what each of them closes (UAX #9): embeddings and overrides, or isolates. */
const CLOSES: Record<string, RegExp> = {
  '\u202c': /[\u202a\u202b\u202d\u202e]/,
  '\u2069': /[\u2066-\u2068]/,
}

/** What cannot be taken out without changing what was said waits for somebody to look at it. */
export const unicodeTricks: Check = {
  name: 'unicode-tricks',
  version: 1,
  run({ text, name }) {
    return [...tricksIn(text, 'The text'), ...tricksIn(name, 'The name')]
  },
}

function tricksIn(value: string, where: string): Finding[] {
  const tricks = []
  if (OVERRIDE.test(value)) tricks.push('turns the order of its letters around')
  // A paragraph ends every direction that was left open in it.
  if (!value.split('\n').every(isBalanced)) tricks.push('changes the direction and not back')
  if (STACKED.test(value)) tricks.push(`has more than ${MARKS_MAX} marks on one letter`)
  return tricks.map((trick) => ({ verdict: 'hold', because: `${where} ${trick}.` }))
}

function isBalanced(line: string): boolean {
  const open: string[] = []
  for (const character of line.match(DIRECTION) ?? []) {
    const closes = CLOSES[character]
    if (!closes) open.push(character)
    else if (!closes.test(open.pop() ?? '')) return false
  }
  return open.length === 0
}
