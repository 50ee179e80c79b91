import { expect, test } from 'vitest'
import type { ArticleCard } from '@/lib/articles/public'
import { later } from '@/lib/testing/clock'
import { layOut } from './front-page'

const card = (id: number) => ({ id: String(id), publishedAt: later(-id) }) as ArticleCard
const section = (slug: string, ...ids: number[]) => {
  return { slug, name: slug, articles: ids.map(card) }
}
const idsOf = (articles: ArticleCard[]) => articles.map(({ id }) => Number(id))

test('each article stands on the front page once, and no row has only one', () => {
  const { rows, more } = layOut(
    [card(1), card(2)],
    [section('world', 1, 3, 5, 7, 9, 11), section('arts', 6), section('sea', 2, 4)],
  )
  expect(rows.map(({ slug, articles }) => [slug, idsOf(articles)])).toEqual([
    ['world', [3, 5, 7, 9]],
  ])
  expect(idsOf(more)).toEqual([4, 6])
})

test('a paper with nothing in it has nothing below', () => {
  expect(layOut([], [])).toEqual({ rows: [], more: [] })
})
