import { expect, test } from 'vitest'
import { differences, putBack, wordsChanged } from './differences'
import type { Rules } from './public'

const RULES: Rules = {
  ruleSet: 'STANDARD',
  holdPolicy: 'HOLD_FIRST',
  maxLinks: 2,
  closeAfterDays: 0,
  maxDepth: 0,
  moderationWords: 'casino',
  blockedWords: '',
  editMinutes: 5,
  contactMonths: 12,
}

test('what changed is named, and putting it back gives what was', () => {
  const later: Rules = { ...RULES, maxLinks: 3, holdPolicy: 'PUBLISH' }
  const changes = differences(RULES, later)
  expect(changes).toEqual({
    maxLinks: { from: 2, to: 3 },
    holdPolicy: { from: 'HOLD_FIRST', to: 'PUBLISH' },
  })
  expect(putBack(later, changes)).toEqual(RULES)
  // Whatever somebody changed since stays.
  expect(putBack({ ...later, maxDepth: 4 }, changes)).toEqual({ ...RULES, maxDepth: 4 })
  expect(differences(RULES, { ...RULES })).toEqual({})
})

test('of a list, what came and what went is named', () => {
  expect(wordsChanged('a\nb\nc', 'c\nd\na')).toEqual({ added: ['d'], removed: ['b'] })
  expect(wordsChanged('', 'a')).toEqual({ added: ['a'], removed: [] })
})
