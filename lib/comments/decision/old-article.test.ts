import { expect, test } from 'vitest'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { facts, reply } from '@/lib/testing/decision-facts'
import { oldArticle } from './old-article'

test.each<[publishedAt: Date, closeAfterDays: number, isRefused: boolean]>([
  [later(-14 * DAY_MS), 14, true],
  [later(-4000 * DAY_MS), 14, true],
  [later(-DAY_MS), 1, true],
  [later(1 - 14 * DAY_MS), 14, false],
  [NOW, 14, false],
  [later(DAY_MS), 14, false],
  [later(-4000 * DAY_MS), 0, false],
])('published %s, closing after %i days: refused %s', (publishedAt, closeAfterDays, isRefused) => {
  const found = oldArticle.run(reply(), facts({ publishedAt, settings: { closeAfterDays } }))
  expect(found.map(({ refusal }) => refusal?.code)).toEqual(isRefused ? ['closed'] : [])
})
