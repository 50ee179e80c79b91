import { describe, expect, it, test } from 'vitest'
import { slugOf, takeSlug } from './slug'

describe('a slug', () => {
  const table: [known: string, names: string[], slug: string][] = [
    ['tide', ['Other'], 'tide'],
    ['море', [], 'море'],
    ['a/b?c#d%e\\f g', [], 'a-b-c-d-e-f-g'],
    ['-- a --', [], 'a'],
    ['', ['Fish & Chips'], 'fish-and-chips'],
    ['', ['潮汐 表', 'post-7'], '潮汐-表'],
    ['', ['', 'post-7'], 'post-7'],
    ['..', ['?', 'post-7'], 'post-7'],
    ['///', [], ''],
  ]

  test.each(table)('%j %j', (known, names, slug) => {
    expect(slugOf(known, ...names)).toBe(slug)
  })

  it('that is taken gets the first number that is free', () => {
    const taken = new Set(['tide', 'tide-3'])
    expect(['tide', 'tide', 'sea', 'tide'].map((slug) => takeSlug(slug, taken))).toEqual([
      ...['tide-2', 'tide-4', 'sea', 'tide-5'],
    ])
  })
})
