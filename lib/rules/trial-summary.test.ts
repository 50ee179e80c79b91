import { expect, test } from 'vitest'
import type { Change } from '@/lib/comments/rule-trial'
import { summariseTrial } from './trial-summary'

const change = (id: number, text = 'My casino.'): Change => ({
  id: String(id),
  status: 'APPROVED',
  authorName: 'Nora',
  text,
  from: id === 0 ? 'hold' : 'publish',
  to: { verdict: 'spam', reasons: [{ check: 'a', version: 1, verdict: 'spam', because: 'So.' }] },
})

test('every change is counted, the most frequent first, and fifty are shown', () => {
  const changes = Array.from({ length: 60 }, (_, id) => change(id))
  const { tried, changed, counts, examples } = summariseTrial(1000, changes)
  expect({ tried, changed, counts }).toEqual({
    tried: 1000,
    changed: 60,
    counts: [
      { from: 'publish', to: 'spam', count: 59 },
      { from: 'hold', to: 'spam', count: 1 },
    ],
  })
  expect(examples).toHaveLength(50)
  expect(examples[0]).toMatchObject({ id: '0', from: 'hold', to: 'spam', because: ['So.'] })
})

test('of a long reply the beginning is shown, and no emoji is cut in two', () => {
  const [example] = summariseTrial(1, [change(1, `a\n${'😀'.repeat(500)}`)]).examples
  expect(example?.beginning).toBe(`a ${'😀'.repeat(157)}…`)
})
