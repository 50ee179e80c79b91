import { expect, test } from 'vitest'
import { NOW } from '@/lib/testing/clock'
import { decisionSentence, lateSentence } from './late-words'
import type { LastChange } from './public'

const site = { timeZone: 'Europe/London', language: 'en' }
const last: LastChange = {
  action: 'DECIDED',
  actorName: 'Mira',
  at: NOW,
  status: 'SPAM',
  version: 2,
}

test.each<[change: Partial<LastChange>, sentence: string]>([
  [{}, 'Mira called it spam on 14 March 2026 at 09:26. It is spam now.'],
  [{ status: 'APPROVED' }, 'Mira approved it on 14 March 2026 at 09:26. It is approved now.'],
  [
    { action: 'DELETED', actorName: 'the reader', status: 'TRASHED' },
    'The reader deleted it on 14 March 2026 at 09:26. It is in the trash now.',
  ],
  [
    { action: 'UNDONE', status: 'PENDING' },
    'Mira took something back on 14 March 2026 at 09:26. It is pending now.',
  ],
])('who comes too late is told who was faster: %j', (change, sentence) => {
  expect(lateSentence({ ...last, ...change }, site)).toBe(sentence)
})

test('where nothing was written down, nothing is made up', () => {
  expect(lateSentence(null, site)).toBe('It was changed meanwhile. Load the page again to see how.')
})

test('what somebody did last is told with whose reply it was', () => {
  const comment = { id: 'id', authorName: 'Nora' }
  const decision = { id: 1n, at: NOW, action: 'DECIDED', toStatus: 'TRASHED', comment } as const
  expect(decisionSentence(decision, site)).toBe(
    'Your last decision: the reply of Nora put in the trash, on 14 March 2026 at 09:26.',
  )
  expect(decisionSentence({ ...decision, action: 'KEPT', toStatus: null }, site)).toContain('kept')
})
