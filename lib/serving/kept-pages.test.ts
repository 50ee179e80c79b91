import { expect, it } from 'vitest'
import { keptPages } from '@/lib/serving/kept-pages'
import { PageCache } from '@/lib/serving/page-cache'
import { storeAnswer } from '@/lib/serving/stored-answer'

async function withPage() {
  const answer = await storeAnswer(200, [], Buffer.from('a'))
  const page = { answer, payload: null, tags: ['t'], keeping: 'kept', reads: 0 } as const
  const pages = new PageCache(async () => ({ ...page }))
  await pages.load('/a')
  return { pages, kept: keptPages(pages) }
}

it('drops what a change touches before it returns', async () => {
  const { pages, kept } = await withPage()
  void kept.apply({ id: '1', tags: ['other'] })
  expect(pages.get('/a')).toBeDefined()
  void kept.apply({ id: '2', tags: ['t'] })
  expect(pages.get('/a')).toBeUndefined()
})

it('drops everything for a change to everything', async () => {
  const { pages, kept } = await withPage()
  void kept.apply({ id: '1', tags: ['*'] })
  expect(pages.get('/a')).toBeUndefined()
})

it('applies a change once, however often it is heard', async () => {
  const { pages, kept } = await withPage()
  await kept.apply({ id: '1', tags: ['t'] })
  await pages.load('/a')
  await kept.apply({ id: '1', tags: ['t'] })
  expect(pages.get('/a')).toBeDefined()
  await kept.apply({ id: '2', tags: ['t'] })
  expect(pages.get('/a')).toBeUndefined()
})

it('keeps nothing while changes cannot be heard', async () => {
  const { pages, kept } = await withPage()
  kept.distrust()
  expect(pages.get('/a')).toBeUndefined()
  await pages.load('/a')
  expect(pages.get('/a')).toBeUndefined()
  kept.trust()
  await pages.load('/a')
  expect(pages.get('/a')).toBeDefined()
})
