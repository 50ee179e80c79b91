import { expect, test } from 'vitest'
import { NOW } from '@/lib/testing/clock'
import { facts } from '@/lib/testing/decision-facts'
import type { DecisionSettings } from './decision/settings'
import { type PastComment, whatWouldChange } from './rule-trial'

const { settings } = facts()

const past = (id: string, text: string, changes: Partial<PastComment> = {}): PastComment => ({
  id,
  status: 'APPROVED',
  text,
  authorName: 'Nora',
  authorUrl: null,
  createdAt: NOW,
  ...changes,
})

const COMMENTS = [
  past('plain', 'Well said.'),
  past('casino', 'My casino.', { status: 'SPAM' }),
  past('casino-site', 'Hello.', { authorUrl: 'https://casino.example/' }),
  past('casino-name', 'Hello.', { authorName: 'Casino' }),
  past('one-link', 'https://a.example'),
  past('two-links', 'https://a.example https://b.example', { status: 'PENDING' }),
]

function changed(proposed: Partial<DecisionSettings>, inForce: Partial<DecisionSettings> = {}) {
  const rules = { inForce: { ...settings, ...inForce }, proposed: { ...settings, ...proposed } }
  return whatWouldChange({ ...rules, staffNames: [] }, COMMENTS).map(
    ({ id, from, to }) => `${id}: ${from} → ${to.verdict}`,
  )
}

test.each<[proposed: Partial<DecisionSettings>, changes: string[]]>([
  [{}, []],
  [{ holdPolicy: 'PUBLISH' }, []],
  [{ closeAfterDays: 1 }, []],
  [{ maxLinks: 0 }, ['two-links: hold → publish']],
  [{ maxLinks: 1 }, ['one-link: publish → hold']],
  [
    { moderationWords: 'casino' },
    ['casino: publish → hold', 'casino-site: publish → hold', 'casino-name: publish → hold'],
  ],
  [
    { blockedWords: 'casino\nexample' },
    [
      'casino: publish → spam',
      'casino-site: publish → spam',
      'casino-name: publish → spam',
      'one-link: publish → spam',
      'two-links: hold → spam',
    ],
  ],
  [
    { holdPolicy: 'HOLD_ALL' },
    ['plain', 'casino', 'casino-site', 'casino-name', 'one-link'].map(
      (id) => `${id}: publish → hold`,
    ),
  ],
])('with %j instead: %j', (proposed, changes) => {
  expect(changed(proposed)).toEqual(changes)
})

test('a rule that is taken away changes what it held', () => {
  expect(changed({}, { moderationWords: 'my' })).toEqual(['casino: hold → publish'])
})

test('the reasons and what became of it come along', () => {
  const rules = { inForce: settings, proposed: { ...settings, blockedWords: 'casino' } }
  const [change] = whatWouldChange({ ...rules, staffNames: [] }, COMMENTS.slice(1, 2))
  expect(change).toMatchObject({
    status: 'SPAM',
    to: { reasons: [{ check: 'blocked-words', because: 'It contains a blocked word: “casino”.' }] },
  })
})
