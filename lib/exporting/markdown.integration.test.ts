import { describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { writer } from '@/lib/testing/actors'
import { later, NOW } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import { article, author, category, site, tag } from '@/lib/testing/factories'
import { sendArticle, ZONE } from '@/lib/testing/writing'
import { getDeskArticle, listEntries } from '@/lib/writing/queries'
import { startArticle } from '@/lib/writing/starting'
import { exportMarkdown, type FileToWrite } from './export-markdown'
import { importMarkdown } from './import-markdown'

await site({ timeZone: ZONE })

async function exported(): Promise<FileToWrite[]> {
  const files: FileToWrite[] = []
  await exportMarkdown(async (file) => void files.push(file))
  return files
}

const take = (files: FileToWrite[], dryRun = false) => importMarkdown(files, { dryRun, now: NOW })

describe('a newspaper of odd articles', () => {
  test('written as files, taken into an empty one and written again is the same to the byte', async () => {
    const { id: categoryId } = await category({ slug: 'harbour', name: 'Harbour: “news” & more' })
    const { id: authorId } = await author({ organisation: 'The Post', section: '' })
    const tagIds = [(await tag({ name: 'yes' })).id, (await tag({ name: '2025' })).id]
    const place = { categoryId, authorId }
    await article({
      ...{ ...place, tagIds, slug: 'a', title: '- yes: "no" #1', source: '---\n\n---\nText\r\n\n' },
      ...{
        standfirst: 'Two\nlines',
        houseLine: '',
        disclaimer: ' Ours ',
        language: 'ar',
        direction: 'rtl',
      },
      ...{ imageUrl: '/media/x', imageAlt: 'A: b', commentsOpen: false, commentsCloseAt: later(1) },
    })
    await article({
      ...place,
      slug: 'عنوان',
      title: 'عنوان',
      format: 'HTML',
      source: '<p>As it\tcame',
    })
    await article({ ...place, slug: 'c', status: 'DRAFT', publishedAt: null, source: '' })
    await article({
      ...place,
      slug: 'd',
      status: 'WITHDRAWN',
      canonicalUrl: 'https://example.org/d',
    })
    await article({
      ...place,
      slug: 'e',
      status: 'SCHEDULED',
      publishedAt: later(5),
      source: '\uFEFFmark',
    })
    const before = await exported()
    expect(before.map(({ name }) => name).sort()).toEqual([
      'a.md',
      'c.md',
      'd.md',
      'e.md',
      'عنوان.md',
    ])

    // It takes the settings with it: they name an article.
    await sqlAs('owner', 'TRUNCATE article, category, author, tag CASCADE')
    await site({ timeZone: ZONE })
    expect(await take(before, true)).toMatchObject({ created: 5, failed: [] })
    expect(await appClient().article.count()).toBe(0)
    expect(await take(before)).toMatchObject({ created: 5, updated: 0, failed: [] })
    expect(await exported()).toEqual(before)
    expect(await take(before)).toMatchObject({ created: 0, updated: 0, unchanged: 5 })
  })
})

test('a bad file is named with its line and its fault, and nothing of it is written', async () => {
  const [file] = await exported()
  const text = file?.text ?? ''
  const bad = [
    { name: 'status.md', text: text.replace(/^status: .*$/m, 'status: shown') },
    { name: 'none.md', text: 'Only words.' },
    { name: 'yaml.md', text: '---\ntitle: "\n---\n' },
    { name: 'more.md', text: text.replace('---\n', '---\nextra: 1\n') },
    { name: 'undated.md', text: text.replace(/^date: .*\n/m, '') },
  ]
  const before = await exported()
  const { failed, ...counts } = await take(bad)
  expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 0 })
  expect(failed.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
    expect.stringMatching(/^status\.md Line 4: status /),
    expect.stringMatching(/^none\.md It does not begin/),
    expect.stringMatching(/^yaml\.md The front matter cannot be read/),
    expect.stringMatching(/^more\.md Line /),
    expect.stringMatching(/^undated\.md An article that is published has a date/),
  ])
  expect(await exported()).toEqual(before)
})

test('a file that changes an article somebody is writing leaves what they typed in the history', async () => {
  const editor = await writer()
  const id = await startArticle(editor, ZONE, NOW)
  await sendArticle(editor, id, 'autosave', { title: 'Typed, not saved' })
  const slug = (await getDeskArticle(editor, id, ZONE))?.slug
  const [own] = (await exported()).filter(({ name }) => name === `${slug}.md`)
  const text = own?.text.replace(/^title: .*$/m, 'title: From the file') ?? ''
  expect(await take([{ name: own?.name ?? '', text }])).toMatchObject({ updated: 1 })
  const desk = await getDeskArticle(editor, id, ZONE)
  expect(desk?.fields.title).toBe('From the file')
  const entries = await appClient().articleEntry.findMany({ where: { articleId: id } })
  expect(JSON.stringify(entries.map(({ fields }) => fields))).toContain('Typed, not saved')
  expect((await listEntries(editor, id))[0]?.actorName).toBe('the command line')
})
