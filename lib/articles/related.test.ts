import { expect, test } from 'vitest'
import { type Candidate, RELATED_MAX, rankRelated } from './related'

const day = (n: number) => new Date(Date.UTC(2025, 10, n))
const article = (id: string, tagIds: string[], categoryId = 'world', published = 1): Candidate => ({
  id,
  tagIds,
  categoryId,
  publishedAt: day(published),
})
const frequencies = new Map([
  ['common', 50],
  ['rare', 2],
])

test('an article is never related to itself', () => {
  const subject = article('a', ['rare'])
  expect(rankRelated(subject, [subject], frequencies)).toEqual([])
})

test('a rare shared tag counts more than a common one', () => {
  const subject = article('a', ['common', 'rare'])
  const candidates = [article('b', ['common'], 'world', 9), article('c', ['rare'])]
  expect(rankRelated(subject, candidates, frequencies)).toEqual(['c', 'b'])
})

test('category comes after tags and before date', () => {
  const subject = article('a', ['rare'])
  const candidates = [
    article('b', [], 'world', 1),
    article('c', [], 'world', 2),
    article('d', ['rare'], 'culture', 1),
  ]
  expect(rankRelated(subject, candidates, frequencies)).toEqual(['d', 'c', 'b'])
})

test('what shares nothing is left out', () => {
  const subject = article('a', ['rare'])
  expect(rankRelated(subject, [article('b', ['other'], 'culture')], frequencies)).toEqual([])
})

test('the order does not depend on the order of the candidates', () => {
  const subject = article('a', [])
  const candidates = ['e', 'b', 'd', 'c', 'f'].map((id) => article(id, []))
  const forwards = rankRelated(subject, candidates, frequencies)
  expect(forwards).toHaveLength(RELATED_MAX)
  expect(rankRelated(subject, candidates.toReversed(), frequencies)).toEqual(forwards)
})
