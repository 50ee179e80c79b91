import { describe, expect, it } from 'vitest'
import type { Keeping, Page } from '@/lib/serving/page'
import { PageCache } from '@/lib/serving/page-cache'
import { storeAnswer } from '@/lib/serving/stored-answer'

async function makePage(
  text: string,
  tags: string[] = [],
  keeping: Keeping = 'kept',
): Promise<Page> {
  const payload = { path: `/_rejoinder/${text}.js`, answer: await answerOf(text) }
  return { answer: await answerOf(text), payload, tags, keeping, reads: 0 }
}

const answerOf = (text: string) => storeAnswer(200, [], Buffer.from(text))

const textOf = (page: Page | null | undefined) => page?.answer.variants.identity.body.toString()

/** A renderer whose renderings end when the test says so. */
function byHand() {
  const renderings: { path: string; finish: (page: Page) => void; fail: (e: Error) => void }[] = []
  const render = (path: string) =>
    new Promise<Page>((finish, fail) => renderings.push({ path, finish, fail }))
  return { renderings, cache: new PageCache(render) }
}

describe('one rendering per page, however many ask', () => {
  it('serves a thousand who ask at once from one rendering', async () => {
    const { renderings, cache } = byHand()
    const asked = Array.from({ length: 1_000 }, () => cache.load('/a'))
    expect(renderings).toHaveLength(1)
    renderings[0]?.finish(await makePage('a', ['t']))
    const pages = new Set(await Promise.all(asked))
    expect(pages.size).toBe(1)
    expect(cache.get('/a')).toBe([...pages][0])
  })

  it('tells everybody who waits when it fails, and tries again for the next', async () => {
    const { renderings, cache } = byHand()
    const asked = [cache.load('/a'), cache.load('/a')]
    renderings[0]?.fail(new Error('no database'))
    const results = await Promise.allSettled(asked)
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected'])
    const again = cache.load('/a')
    renderings[1]?.finish(await makePage('a', ['t']))
    expect(textOf(await again)).toBe('a')
  })

  it('turns people away instead of rendering everything at once', async () => {
    const { cache } = byHand()
    for (let index = 0; index < 256; index += 1) void cache.load(`/${index}`)
    expect(await cache.load('/one-more')).toBeNull()
  })
})

describe('expiry is exact and at once', () => {
  const TAGS: Record<string, string[]> = {
    '/a': ['articles', 'article:1'],
    '/b': ['articles', 'article:2'],
    '/c': ['site'],
  }

  async function filled(): Promise<PageCache> {
    const cache = new PageCache((path) => makePage(path.slice(1), TAGS[path]))
    for (const path of Object.keys(TAGS)) await cache.load(path)
    return cache
  }

  it.each([
    [['article:1'], ['/b', '/c']],
    [['articles'], ['/c']],
    [['article:2', 'site'], ['/a']],
    [['article'], ['/a', '/b', '/c']],
    [[], ['/a', '/b', '/c']],
  ])('of %j leaves %j', async (tags, left) => {
    const cache = await filled()
    cache.expire(tags)
    expect(Object.keys(TAGS).filter((path) => cache.get(path))).toEqual(left)
    // The script of a page holds the same words, and goes with it.
    const payloads = Object.keys(TAGS).filter((path) => cache.getPayload(`/_rejoinder${path}.js`))
    expect(payloads).toEqual(left)
  })

  it('of everything leaves nothing', async () => {
    const cache = await filled()
    cache.expireAll()
    expect(Object.keys(TAGS).filter((path) => cache.get(path))).toEqual([])
    expect(cache.bytes).toBe(0)
  })

  it('drops what is only kept briefly with any change', async () => {
    const cache = new PageCache(() => makePage('missing', [], 'brief'))
    await cache.load('/missing')
    expect(cache.get('/missing')).toBeDefined()
    cache.expire(['article:1'])
    expect(cache.get('/missing')).toBeUndefined()
  })
})

describe('a page begun before an expiry', () => {
  it('is not kept, and not given to those who ask after it', async () => {
    const { renderings, cache } = byHand()
    const before = cache.load('/a')
    cache.expire(['article:1'])
    const after = [cache.load('/a'), cache.load('/a')]
    renderings[0]?.finish(await makePage('old', ['article:1']))
    expect(textOf(await before)).toBe('old')
    expect(cache.get('/a')).toBeUndefined()

    await Promise.resolve()
    expect(renderings).toHaveLength(2)
    renderings[1]?.finish(await makePage('new', ['article:1']))
    expect((await Promise.all(after)).map(textOf)).toEqual(['new', 'new'])
    expect(textOf(cache.get('/a'))).toBe('new')
  })

  it('is right for everybody when only other tags expired', async () => {
    const { renderings, cache } = byHand()
    const before = cache.load('/a')
    cache.expire(['article:2'])
    const after = cache.load('/a')
    renderings[0]?.finish(await makePage('a', ['article:1']))
    expect([await before, await after].map(textOf)).toEqual(['a', 'a'])
    expect(renderings).toHaveLength(1)
    expect(cache.get('/a')).toBeDefined()
  })

  it('is judged by the first expiry, however many follow', async () => {
    const { renderings, cache } = byHand()
    void cache.load('/a')
    cache.expire(['article:1'])
    const between = cache.load('/a')
    cache.expire(['article:1'])
    renderings[0]?.finish(await makePage('old', ['article:1']))
    await expect.poll(() => renderings.length).toBe(2)
    renderings[1]?.finish(await makePage('new', ['article:1']))
    expect(textOf(await between)).toBe('new')
  })

  it.each<[string, Keeping, (cache: PageCache) => void]>([
    ['everything expired', 'kept', (cache) => cache.expireAll()],
    ['it has no tags to go by', 'brief', (cache) => cache.expire(['article:2'])],
  ])('is not kept when %s', async (_name, keeping, expire) => {
    const { renderings, cache } = byHand()
    const asked = cache.load('/a')
    expire(cache)
    renderings[0]?.finish(await makePage('old', ['article:1'], keeping))
    await asked
    expect(cache.get('/a')).toBeUndefined()
  })
})

describe('memory is bounded', () => {
  it('by bytes, and lets the pages go that nobody reads', async () => {
    const cache = new PageCache((path) => makePage('x'.repeat(1_000) + path, ['t']), 10_000)
    for (let index = 0; index < 100; index += 1) await cache.load(`/${index}`)
    expect(cache.bytes).toBeLessThanOrEqual(10_000)
    expect(cache.get('/99')).toBeDefined()
    expect(cache.get('/0')).toBeUndefined()
  })

  it('by number, where anybody can make up addresses', async () => {
    const cache = new PageCache(() => makePage('missing', [], 'brief'))
    for (let index = 0; index < 1_100; index += 1) await cache.load(`/${index}`)
    expect(cache.get('/99')).toBeUndefined()
    expect(cache.get('/1099')).toBeDefined()
  })

  it('does not keep errors', async () => {
    const cache = new PageCache(() => makePage('error', [], 'never'))
    expect(textOf(await cache.load('/a'))).toBe('error')
    expect(cache.get('/a')).toBeUndefined()
  })
})

describe('a change that only adds', () => {
  const read = (cache: PageCache, times: number) => {
    for (let time = 0; time < times; time += 1) cache.get('/a')
  }

  async function withPage(reads: number) {
    const { renderings, cache } = byHand()
    const first = cache.load('/a')
    renderings[0]?.finish(await makePage('old', ['t']))
    await first
    read(cache, reads)
    return { renderings, cache }
  }

  it('leaves what is read all the time as it was until it is rendered again', async () => {
    const { renderings, cache } = await withPage(50)
    let isOver = false
    const renewed = cache.renew(['t']).then(() => {
      isOver = true
    })
    expect(textOf(cache.get('/a'))).toBe('old')
    expect(renderings).toHaveLength(2)
    expect(isOver).toBe(false)
    renderings[1]?.finish(await makePage('new', ['t']))
    await renewed
    expect(textOf(cache.get('/a'))).toBe('new')
  })

  it('drops what few people read', async () => {
    const { renderings, cache } = await withPage(49)
    await cache.renew(['t'])
    expect(cache.get('/a')).toBeUndefined()
    expect(renderings).toHaveLength(1)
  })

  it('leaves nothing that is taken away meanwhile', async () => {
    const { renderings, cache } = await withPage(50)
    const renewed = cache.renew(['t'])
    cache.expire(['t'])
    expect(cache.get('/a')).toBeUndefined()
    renderings[1]?.finish(await makePage('new, but from before the removal', ['t']))
    await renewed
    expect(cache.get('/a')).toBeUndefined()
  })

  it('does not leave the old page where the new one fails', async () => {
    const { renderings, cache } = await withPage(50)
    const renewed = cache.renew(['t'])
    renderings[1]?.fail(new Error('no database'))
    await renewed
    expect(cache.get('/a')).toBeUndefined()
  })

  it('counts anew for every rendering', async () => {
    const { renderings, cache } = await withPage(50)
    const renewed = cache.renew(['t'])
    renderings[1]?.finish(await makePage('new', ['t']))
    await renewed
    await cache.renew(['t'])
    expect(cache.get('/a')).toBeUndefined()
  })
})
