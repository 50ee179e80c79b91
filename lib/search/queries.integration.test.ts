import { beforeAll, describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import { article, author, category, comment, site, tag } from '@/lib/testing/factories'
import { getSuggestion, listChoices, listPopularTags, listResults } from './queries'
import { parseSearch, RESULTS_PER_PAGE } from './search-query'

const query = (text: string) => parseSearch(new URLSearchParams(text))
const find = async (text: string) => {
  const found = await listResults(query(text), NOW)
  if (!found) throw new Error('nobody else is searching')
  return found
}
const slugsOf = async (text: string) => (await find(text)).results.map(({ slug }) => slug)

beforeAll(() => site())

describe('what is not published is not found', () => {
  test.each(['DRAFT', 'SCHEDULED', 'WITHDRAWN'] as const)('when it is %s', async (status) => {
    const word = `hidden${status.toLowerCase()}`
    const { id } = await article({ status, title: word, source: word, excerpt: word })
    expect(await find(`q=${word}`)).toEqual({ results: [], total: 0 })
    expect(await getSuggestion(query(`q=${word}x`))).toBeNull()
    await appClient().article.update({ where: { id }, data: { status: 'PUBLISHED' } })
    expect((await find(`q=${word}`)).total).toBe(1)
    expect(await getSuggestion(query(`q=${word}x`))).toBe(word)
    await appClient().article.update({ where: { id }, data: { status } })
    expect((await find(`q=${word}`)).total).toBe(0)
    expect(await getSuggestion(query(`q=${word}x`))).toBeNull()
  })

  test('and not shown either, were it in the index by mistake', async () => {
    const { id, categoryId, authorId } = await article({ status: 'DRAFT', title: 'Slipped in' })
    await sqlAs(
      'owner',
      `INSERT INTO article_search (article_id, published_at, category_id, author_id, document)
       VALUES ($1, now(), $2, $3, to_tsvector('english', 'slippedin'))`,
      [id, categoryId, authorId],
    )
    expect(await slugsOf('q=slippedin')).toEqual([])
  })

  test('nor is a reply, whatever it is: replies are not searched', async () => {
    for (const status of ['PENDING', 'SPAM', 'TRASHED', 'APPROVED'] as const) {
      await comment({ status, text: 'replywordonly', authorName: 'replywordonly' })
    }
    expect(await slugsOf('q=replywordonly')).toEqual([])
  })
})

test('words are found in any form the language gives them, in headline, standfirst and text', async () => {
  const headline = await article({
    title: 'Lighthouses of the northern coast',
    publishedAt: later(-9),
  })
  const standfirst = await article({ standfirst: 'One lighthouse is left.', publishedAt: later(1) })
  const text = await article({ source: 'The **lighthouse** keeper left.', publishedAt: later(2) })
  expect(await slugsOf('q=LIGHTHOUSE')).toEqual([headline.slug, standfirst.slug, text.slug])
  expect(await slugsOf('q=lighthouse+keeper')).toEqual([text.slug])
  expect(await slugsOf('q=%22northern+coast%22')).toEqual([headline.slug])
  expect(await slugsOf('q=lighthouse+-northern+-keeper')).toEqual([standfirst.slug])
})

test('a snippet shows the match in plain words, and nothing of the markup', async () => {
  await article({
    title: 'Foghorns & more',
    format: 'HTML',
    source:
      '<!-- secretnote --><p class="foghornclass">The <em>fog</em>horn isn&#8217;t &lt;b&gt; loud.</p><script>foghornscript()</script>',
  })
  const [found] = (await find('q=foghorn')).results
  expect(found?.title).toEqual([
    { text: 'Foghorns', isMatch: true },
    { text: ' & more', isMatch: false },
  ])
  expect(found?.snippet.map(({ text }) => text).join('')).toBe('foghorn isn’t <b> loud')
  expect(found?.snippet).toContainEqual({ text: 'foghorn', isMatch: true })
  for (const word of ['secretnote', 'foghornclass', 'foghornscript']) {
    expect(await slugsOf(`q=${word}`)).toEqual([])
  }
  await article({ source: '## Buoys\n\n- a [bright buoy](https://x.example/hiddenpath) *shone*' })
  const [buoy] = (await find('q=buoy')).results
  expect(buoy?.snippet.map(({ text }) => text).join('')).toMatch(/^Buoys a bright buoy shone$/)
})

test('a search is narrowed to a section, an author, a time', async () => {
  const [section, writer] = [await category(), await author()]
  const title = 'Estuary'
  const old = await article({ title, categoryId: section.id, publishedAt: later(-40 * DAY_MS) })
  const fresh = await article({ title, authorId: writer.id, publishedAt: later(-DAY_MS / 2) })
  expect(await slugsOf('q=estuary')).toEqual([fresh.slug, old.slug])
  expect(await slugsOf(`q=estuary&section=${section.slug}`)).toEqual([old.slug])
  expect(await slugsOf(`q=estuary&author=${writer.slug}`)).toEqual([fresh.slug])
  expect(await slugsOf('q=estuary&since=day')).toEqual([fresh.slug])
  expect(await slugsOf('q=estuary&since=year')).toEqual([fresh.slug, old.slug])
  expect(await slugsOf('q=estuary&section=nowhere')).toEqual([])
  const choices = await listChoices()
  expect(choices.sections.map(({ slug }) => slug)).toContain(section.slug)
  expect(choices.authors.map(({ slug }) => slug)).toContain(writer.slug)
})

test('many results are turned by the page, each once', async () => {
  for (let i = 0; i <= RESULTS_PER_PAGE; i++) await article({ title: 'Barnacle' })
  const [first, second] = [await find('q=barnacle'), await find('q=barnacle&page=2')]
  expect([first.total, second.total]).toEqual([RESULTS_PER_PAGE + 1, RESULTS_PER_PAGE + 1])
  const slugs = [...first.results, ...second.results].map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(RESULTS_PER_PAGE + 1)
})

test.each([
  ['harbor', 'harbour'],
  ['harbuor crane', 'harbour crane'],
  ['Harbourr', 'harbour'],
])('who types %j is asked for %j', async (typed, meant) => {
  await article({ title: 'The harbour crane' })
  expect(await getSuggestion(query(`q=${typed}`))).toBe(meant)
})

test.each(['the', 'zzzzqqqq', 'crane', '!!!', "' OR 1=1 --", '"', '-', 'a & | ! (', '\\'])(
  'nothing else is made of %j',
  async (words) => {
    expect(await getSuggestion(query(`q=${encodeURIComponent(words)}`))).toBeNull()
    await find(`q=${encodeURIComponent(words)}`)
  },
)

test('another language of the site is another way to read the same words', async () => {
  const { slug } = await article({ title: 'Leuchttürme', source: 'Die Häuser am Hafen.' })
  expect(await slugsOf('q=haus')).toEqual([])
  await site({ language: 'de' })
  expect(await slugsOf('q=haus')).toEqual([slug])
  await site({ language: 'xx' })
  expect(await slugsOf('q=haus')).toEqual([])
  expect(await slugsOf('q=häuser')).toEqual([slug])
  await site({ language: 'en' })
})

test('the tags that most articles carry come first, and those of none not at all', async () => {
  const [few, many, none] = [await tag(), await tag(), await tag()]
  await article({ tagIds: [few.id, many.id] })
  await article({ tagIds: [many.id] })
  await article({ tagIds: [none.id], status: 'DRAFT' })
  const slugs = (await listPopularTags(50)).map(({ slug }) => slug)
  expect(slugs.filter((slug) => [few.slug, many.slug, none.slug].includes(slug))).toEqual([
    ...[many.slug, few.slug],
  ])
})
