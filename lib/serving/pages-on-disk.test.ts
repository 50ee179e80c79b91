import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finishedPagePolicy } from '@/lib/serving/content-policy'
import type { Page, PageShelf } from '@/lib/serving/page'
import { PageCache } from '@/lib/serving/page-cache'
import { finishedPageHeaders, HEADERS_EDITION } from '@/lib/serving/page-headers'
import { PagesOnDisk } from '@/lib/serving/pages-on-disk'
import { securityHeaders } from '@/lib/serving/security-headers'
import { addBrotli, storeAnswer } from '@/lib/serving/stored-answer'

const HEADERS = finishedPageHeaders(securityHeaders(undefined))
const SUFFIXES = ['', '.br', '.gz']

let folder: string
let problems: string[]

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'rejoinder-pages-')), 'pages')
  problems = []
})

afterEach(() => rmSync(path.dirname(folder), { recursive: true }))

describe('a page on disk', () => {
  it('is the page in memory, byte by byte, in every encoding, with its script', async () => {
    const disk = openDisk()
    const page = await makePage('harbour')
    await disk.put('/articles/x', page, compressed(page))
    expect(listPages()).toEqual(filesNamed('_rejoinder/harbour.js', 'articles/x.html'))
    for (const [file, { variants }] of [
      ['articles/x.html', page.answer],
      ['_rejoinder/harbour.js', page.payload?.answer ?? page.answer],
    ] as const) {
      expect(read(file)).toEqual(variants.identity.body)
      expect(gunzipSync(read(`${file}.gz`))).toEqual(variants.identity.body)
      expect(brotliDecompressSync(read(`${file}.br`))).toEqual(variants.identity.body)
    }
    expect(readdirSync(path.join(folder, '.writing'))).toEqual([])
  })

  it('has the time of its content: another for another, the same for the same', async () => {
    const disk = openDisk()
    for (const [address, text] of Object.entries({ '/a': 'one', '/b': 'two', '/c': 'one' })) {
      const page = await makePage(text)
      await disk.put(address, page, compressed(page))
    }
    const timeOf = (file: string) => statSync(path.join(root(), file)).mtimeMs
    expect(timeOf('a.html')).toBe(timeOf('c.html'))
    expect(timeOf('a.html')).not.toBe(timeOf('b.html'))
    expect(new Set(SUFFIXES.map((suffix) => timeOf(`a.html${suffix}`))).size).toBe(3)
    expect(Number.isSafeInteger(timeOf('a.html'))).toBe(true)
  })

  it('lacks an encoding that could not be made, and nothing else', async () => {
    const disk = openDisk()
    await disk.put('/a', await makePage('a'), Promise.resolve())
    expect(listPages()).toEqual(['_rejoinder/a.js', '_rejoinder/a.js.gz', 'a.html', 'a.html.gz'])
  })

  it.each<[string, () => Promise<Page>]>([
    ['has a policy of its own', () => makePage('a', { headers: unfinishedHeaders() })],
    ['is no HTML', () => makePage('a', { headers: ['Content-Type', 'text/plain'] })],
    ['is missing', () => makePage('a', { status: 404 })],
    ['is kept briefly', () => makePage('a', { keeping: 'brief' })],
  ])('is not there when it %s', async (_what, make) => {
    const disk = openDisk()
    const page = await make()
    await disk.put('/a', page, compressed(page))
    expect(listPages()).toEqual([])
  })

  it('may say what to preload', async () => {
    const disk = openDisk()
    const [type = '', html = '', ...rest] = HEADERS
    const headers = [type, html, 'Link', '</a.woff2>; rel=preload', ...rest]
    await disk.put('/a', await makePage('a', { headers }), Promise.resolve())
    expect(listPages()).toContain('a.html')
  })
})

describe('a page never lies on disk after it has expired', () => {
  it('when it was there', async () => {
    const { cache, settled } = await cacheOf(['/a', '/b'])
    await settled()
    expect(listPages()).toHaveLength(12)
    cache.expire(['tag of /a'])
    expect(listPages()).toEqual(filesNamed('_rejoinder/b.js', 'b.html'))
  })

  it('when it expires before its last encoding is made', async () => {
    const { cache, settled } = await cacheOf(['/a'])
    expect(listPages()).toEqual([])
    cache.expire(['tag of /a'])
    await settled()
    expect(listPages()).toEqual([])
    expect(readdirSync(path.join(folder, '.writing'))).toEqual([])
  })

  it.each<[string, (disk: PagesOnDisk, page: Page) => void]>([
    ['it expires', (disk, page) => disk.remove('/a', page)],
    ['everything expires', (disk) => disk.empty()],
  ])('when %s while its files are being written', async (_what, expire) => {
    const disk = openDisk()
    const page = await makePage('a')
    const { body } = page.answer.variants.gzip
    let isWriting = false
    Object.defineProperty(page.answer.variants.gzip, 'body', {
      get() {
        isWriting = true
        expire(disk, page)
        return body
      },
    })
    await disk.put('/a', page, compressed(page))
    expect(isWriting).toBe(true)
    expect(listPages()).toEqual([])
    expect(readdirSync(path.join(folder, '.writing'))).toEqual([])
  })

  it('when the next one is ready before it', async () => {
    const disk = openDisk()
    const [old, next] = [await makePage('old'), await makePage('new')]
    let finish = () => {}
    const first = disk.put('/a', old, new Promise<void>((resolve) => (finish = resolve)))
    disk.remove('/a', old)
    await disk.put('/a', next, compressed(next))
    finish()
    await first
    expect(listPages()).toEqual(filesNamed('_rejoinder/new.js', 'a.html'))
    expect(read('a.html').toString()).toBe('new')
    // What is said of the old one is not said of the new one.
    disk.remove('/a', old)
    expect(listPages()).toHaveLength(6)
  })

  it('when everything expires, whoever laid it out', async () => {
    const { cache, settled } = await cacheOf(['/a'])
    await settled()
    writeFileSync(path.join(root(), 'of-another-process.html'), '')
    cache.expireAll()
    expect(listPages()).toEqual([])
  })

  it('when memory lets it go for another', async () => {
    const body = 'x'.repeat(1_000)
    const { cache, settled } = await cacheOf(['/a', '/b', '/c', '/d'], { body, maxBytes: 3_500 })
    await settled()
    const inMemory = ['a', 'b', 'c', 'd'].filter((name) => cache.get(`/${name}`))
    expect([1, 2, 3]).toContain(inMemory.length)
    expect(listPages().filter((file) => /^\w\.html$/.test(file))).toEqual(
      inMemory.map((name) => `${name}.html`),
    )
  })

  it('when it cannot be removed: then none is left', async () => {
    const disk = openDisk()
    const pages = [await makePage('a'), await makePage('b')] as const
    await disk.put('/a', pages[0], Promise.resolve())
    await disk.put('/b', pages[1], Promise.resolve())
    // Not even root can unlink a folder.
    rmSync(path.join(root(), 'a.html'))
    mkdirSync(path.join(root(), 'a.html'))
    disk.remove('/a', pages[0])
    expect(listPages()).toEqual([])
    expect(problems).toEqual(['page not removed from disk'])
  })
})

describe('a disk that refuses', () => {
  it('fails no request, is named once, and keeps nothing by half', async () => {
    const { cache, settled } = await cacheOf([])
    mkdirSync(root())
    // Where the folder of the articles should be.
    writeFileSync(path.join(root(), 'articles'), '')
    for (const address of ['/articles/x', '/articles/y']) {
      expect((await cache.load(address))?.answer.status).toBe(200)
    }
    await settled()
    expect(listPages()).toEqual(['articles'])
    expect(problems).toEqual(['page not written to disk'])
    rmSync(path.join(root(), 'articles'))
    await cache.load('/articles/z')
    await settled()
    expect(listPages()).toHaveLength(6)
  })
})

function openDisk(): PagesOnDisk {
  const onProblem = (problem: string) => void problems.push(problem)
  return new PagesOnDisk(folder, { siteUrl: undefined, onProblem })
}

/** A page cache over a disk, with these pages loaded. `settled` when all has been written or dropped. */
async function cacheOf(addresses: string[], { body = '', maxBytes = 1_000_000 } = {}) {
  const disk = openDisk()
  const puts: Promise<void>[] = []
  const shelf: PageShelf = {
    put: (...page) => {
      const put = disk.put(...page)
      puts.push(put)
      return put
    },
    remove: (...page) => disk.remove(...page),
    empty: () => disk.empty(),
  }
  const render = (address: string) =>
    makePage(address.slice(address.lastIndexOf('/') + 1), { body, tags: [`tag of ${address}`] })
  const cache = new PageCache(render, maxBytes, shelf)
  for (const address of addresses) await cache.load(address)
  return { cache, settled: () => Promise.all(puts) }
}

async function makePage(
  text: string,
  { headers = HEADERS, status = 200, body = '', ...page }: MadeOf = {},
): Promise<Page> {
  const answer = await storeAnswer(status, headers, Buffer.from(text + body))
  const script = await storeAnswer(200, [], Buffer.from(`script of ${text}`))
  const payload = { path: `/_rejoinder/${text}.js`, answer: script }
  return { answer, payload, tags: ['t'], keeping: 'kept', reads: 0, ...page }
}

type MadeOf = Partial<Page> & { headers?: readonly string[]; status?: number; body?: string }

function unfinishedHeaders(): string[] {
  return HEADERS.map((value) =>
    value === finishedPagePolicy() ? finishedPagePolicy(['sha256-x']) : value,
  )
}

function compressed({ answer, payload }: Page): Promise<unknown> {
  return Promise.all([addBrotli(answer), payload && addBrotli(payload.answer)])
}

function root(): string {
  return path.join(folder, HEADERS_EDITION)
}

function read(file: string): Buffer {
  return readFileSync(path.join(root(), file))
}

function filesNamed(...names: string[]): string[] {
  return names.flatMap((name) => SUFFIXES.map((suffix) => name + suffix))
}

/** What a web server would find. */
function listPages(): string[] {
  if (!readdirSync(folder).includes(HEADERS_EDITION)) return []
  return readdirSync(root(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root(), path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort()
}
