import { readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { listThreadPage } from '@/lib/comments/queries'
import { readEmail } from '@/lib/contacts/contact'
import { EVERYTHING } from '@/lib/database/announce'
import { appClient } from '@/lib/database/app-client'
import { ImportError } from '@/lib/importing/import-error'
import { importWxr } from '@/lib/importing/import-wxr'
import { listenAsAnotherProcess } from '@/lib/testing/announcements'
import { NOW } from '@/lib/testing/clock'
import { dump, sqlAs } from '@/lib/testing/databases'
import { article as madeArticle } from '@/lib/testing/factories'

const file = readFileSync(new URL('fixtures/small.wxr.xml', import.meta.url), 'utf8')

const load = (text = file) => importWxr(text, { dryRun: false, now: NOW })
const dumpAll = () => dump('public', 'private')

async function article(slug: string) {
  return appClient().article.findUniqueOrThrow({ where: { slug }, include: { comments: true } })
}

async function emptyTables(): Promise<void> {
  await sqlAs('owner', 'TRUNCATE article, category, tag, author, redirect, comment CASCADE')
}

describe('an import', () => {
  let report: Awaited<ReturnType<typeof load>>
  beforeAll(async () => {
    await emptyTables()
    report = await load()
  })

  it('says what it made', () => {
    const { authors, categories, tags, articles, comments, redirects } = report.counts
    expect([authors, categories, tags].map(({ created }) => created)).toEqual([3, 3, 3])
    expect(articles).toEqual({ created: 7, updated: 0, unchanged: 0, skipped: 1 })
    expect(comments).toEqual({ created: 10, updated: 0, unchanged: 0, skipped: 2 })
    expect(redirects).toEqual({ created: 8, updated: 0, unchanged: 0, skipped: 0 })
  })

  it('keeps threads, dates and decisions', async () => {
    const { comments } = await article('море')
    const numberOf = (key: string | null) => key?.split(':').at(-1)
    const parents = new Map(comments.map(({ id, importKey }) => [id, numberOf(importKey)]))
    const threads = comments.map((each) => [
      numberOf(each.importKey),
      parents.get(each.parentId ?? '') ?? null,
      each.status,
    ])
    expect(threads.sort()).toEqual([
      ['31', null, 'APPROVED'],
      ['32', '31', 'PENDING'],
      ['33', '32', 'APPROVED'],
      ['34', null, 'TRASHED'],
      ['36', null, 'TRASHED'],
      ['37', '36', 'APPROVED'],
      ['38', null, 'APPROVED'],
    ])
    const first = comments.find(({ importKey }) => numberOf(importKey) === '31')
    expect(first).toMatchObject({
      text: '**First** level, see [this](https://reader.example/x)',
      createdAt: new Date('2024-07-02T08:00:00Z'),
    })
  })

  it('keeps e-mail addresses for the desk, and nothing of them in public', async () => {
    const { comments } = await article('tide')
    const contacts = await appClient().contact.findMany({
      where: { commentId: { in: comments.map(({ id }) => id) } },
    })
    const emails = []
    for (const { commentId } of contacts) emails.push(await readEmail(appClient(), commentId))
    expect(emails.sort()).toEqual(['ann@reader.example', null])
    expect(contacts.every(({ addressDigest }) => addressDigest === null)).toBe(true)
    const everything = JSON.stringify(await dump('public')).toLowerCase()
    expect(everything).toContain('ann & bo')
    expect(everything).not.toMatch(/@(reader|old|writer)\.example|192\.0\.2/)
  })

  it('writes every comment into the ledger', async () => {
    const rows = await appClient().ledgerEntry.findMany()
    expect(rows).toHaveLength(10)
    expect(rows.every(({ action, at }) => action === 'IMPORTED' && +at === +NOW)).toBe(true)
  })

  it('keeps pingbacks and trackbacks, which are not shown as replies', async () => {
    const kinds = await appClient().comment.groupBy({ by: ['kind'], _count: true })
    expect(Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count]))).toEqual({
      ...{ COMMENT: 8, PINGBACK: 1, TRACKBACK: 1 },
    })
    const { id } = await article('море')
    const { comments } = await listThreadPage(id, { order: 'oldest', page: 1 }, 50)
    expect(comments.map(({ authorName }) => authorName)).toEqual(['Gus', 'Anonymous', 'Cy'])
  })

  it('shows strangers only what was public', async () => {
    const rows = await sqlAs('rejoinder_reader', 'SELECT slug FROM article ORDER BY slug')
    expect(rows.map(({ slug }) => slug)).toEqual(['about', 'tide', 'море'])
  })

  it('leads old addresses to articles', async () => {
    const where = { path: '/2024/07/море' }
    const redirect = await appClient().redirect.findUnique({ where })
    expect(decodeURI(redirect?.target ?? '')).toBe('/articles/море')
  })
})

describe('a second import', () => {
  beforeEach(async () => {
    await emptyTables()
    await load()
  })

  it('changes nothing when nothing changed', async () => {
    const before = await dumpAll()
    const { counts } = await load()
    expect(Object.values(counts).map(({ created, updated }) => created + updated)).toEqual(
      Object.values(counts).map(() => 0),
    )
    expect(counts.articles.unchanged).toBe(7)
    expect(counts.comments.unchanged).toBe(10)
    expect(await dumpAll()).toEqual(before)
  })

  it('takes over what changed there, and keeps what was decided here', async () => {
    await appClient().article.update({ where: { slug: 'about' }, data: { status: 'WITHDRAWN' } })
    const where = { authorName: 'Cy' }
    await appClient().comment.updateMany({ where, data: { status: 'SPAM', version: 2 } })
    await appClient().article.update({ where: { slug: 'tide' }, data: { slug: 'ebb' } })
    const text = file
      .replace('time</em>', 'tea</em>')
      .replace('We are old.', 'We are young.')
      .replace('Third level', 'Changed')
    const { counts } = await load(text)
    expect(counts.articles).toMatchObject({ created: 0, updated: 2, unchanged: 5 })
    expect(await article('ebb')).toMatchObject({ title: '“Tide” & tea' })
    expect(await article('about')).toMatchObject({ status: 'WITHDRAWN', source: 'We are young.' })
    const cy = await appClient().comment.findFirst({ where })
    expect(cy).toMatchObject({ status: 'SPAM', version: 2, text: 'Third level' })
  })

  it('completes what is missing, below what is there', async () => {
    const gone = await appClient().comment.findFirstOrThrow({ where: { authorName: 'Cy' } })
    await sqlAs('owner', 'DELETE FROM private.ledger_entry WHERE comment_id = $1', [gone.id])
    await appClient().comment.delete({ where: { id: gone.id } })
    const { counts } = await load()
    expect(counts.comments).toMatchObject({ created: 1, unchanged: 9 })
    const back = await appClient().comment.findFirst({ where: { authorName: 'Cy' } })
    expect(back).toMatchObject({ parentId: gone.parentId, text: 'Third level' })
  })
})

test('a dry run says the same and writes nothing', async () => {
  await emptyTables()
  const before = await dumpAll()
  const dry = await importWxr(file, { dryRun: true, now: NOW })
  expect(await dumpAll()).toEqual(before)
  expect({ ...dry, dryRun: false }).toEqual(await load())
})

test('it counts its articles from the first to the last', async () => {
  const steps: string[] = []
  const onProgress = (done: number, total: number) => steps.push(`${done}/${total}`)
  await importWxr(file, { dryRun: true, now: NOW, onProgress })
  expect(steps).toEqual(Array.from({ length: 8 }, (_, done) => `${done}/7`))
})

test('an address that is in use here is not taken away', async () => {
  await emptyTables()
  await madeArticle({ slug: 'tide', title: 'Our own' })
  await load()
  expect(await article('tide')).toMatchObject({ title: 'Our own' })
  expect(await article('tide-2')).toMatchObject({ title: '“Tide” & time' })
})

test('a running server hears of it once, and only when something changed', async () => {
  await emptyTables()
  const heard = await listenAsAnotherProcess()
  await load()
  await load()
  expect(await heard.take()).toEqual([[EVERYTHING]])
  await heard.close()
})

test.each([
  ['no XML', 'Dear diary', 'This is not an XML file.'],
  ['cut off', file.slice(0, -200), 'This export is not complete'],
])('a file that is %s is refused before anything is written', async (_, text, sentence) => {
  await emptyTables()
  const refused = load(text)
  await expect(refused).rejects.toThrow(ImportError)
  await expect(refused).rejects.toThrow(sentence)
  expect(await appClient().article.count()).toBe(0)
})
