import { commentInput } from '@/lib/comments/schema'
import { hasSharedData, readSharedData } from '@/lib/testing/shared-data'
import type { Database } from './database'
import { expect, test } from './fixtures'
import * as http from './http'
import { hiddenFields, postForm } from './plain-form'

/** Posts under way at once: more than two processes have to do with. */
const AT_ONCE = 8

type Fields = { [name: string]: string | undefined }

/** An article, and what a form of its page sends when nobody fills it in. */
async function arrange(site: { url: string }, database: Database) {
  const article = await database.addArticle()
  await database.announce()
  const url = site.url + article.path
  const hidden = hiddenFields((await http.send(url)).text, 'text')
  const post = (fields: Fields, from = {}) =>
    postForm(url, { ...hidden, ...filled(), ...fields }, from)
  const kept = async () => {
    const rows = await database.query(
      'SELECT text, author_name AS name FROM comment WHERE article_id = $1',
      [article.id],
    )
    return rows as { text: string; name: string }[]
  }
  return { article, post, kept }
}

/** A form that would be taken, by somebody who was never here. */
function filled(): Fields {
  const id = crypto.randomUUID()
  return { text: `Said ${id}.`, name: 'Odd', email: `${id}@example.com`, website: '', extra: '' }
}

/** Cut anywhere, this would leave an attribute open. */
function hostileText(length: number, filling: string): string {
  const head = "<b title='"
  return head + filling.repeat(length - head.length)
}

for (const [what, filling] of [
  ['letters', 'x'],
  ['emoji', '😀'],
] as const) {
  test(`a text of ${what} is kept whole up to the limit, and beyond it not at all`, async ({
    site,
    database,
  }) => {
    const { post, kept } = await arrange(site, database)
    const [below, at, above] = [4999, 5000, 5001].map((length) => hostileText(length, filling))
    for (const text of [below, at, above]) {
      const answer = await post({ text: text ?? '' })
      expect(answer.status).toBe(200)
      if (text === above) expect(answer.text).toContain('Shorten your reply to 5,000 characters')
    }
    expect((await kept()).map(({ text }) => text).sort()).toEqual([below, at].sort())
  })
}

test('what is no text is left out, and the rest is kept', async ({ site, database }) => {
  const { post, kept } = await arrange(site, database)
  const odd: [typed: string, kept: string][] = [
    ['nul a\u0000b', 'nul ab'],
    ['no character a\ufffeb\uffffc', 'no character abc'],
    // Half a pair cannot be sent as UTF-8: the browser says so in its place.
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['decomposed e\u0301', 'decomposed \u00e9'],
    ['lone\rreturn\r\nand both', 'lone\nreturn\nand both'],
    ['whole a😀b', 'whole a😀b'],
  ]
  for (const [typed] of odd) expect((await post({ text: typed })).status).toBe(200)
  expect((await kept()).map(({ text }) => text).sort()).toEqual(odd.map(([, text]) => text).sort())
})

test('strings that have broken software before break nothing', async ({ site, database }) => {
  test.skip(!hasSharedData, 'the strings lie in ../shared/data')
  const strings: string[] = JSON.parse(readSharedData('naughty-strings.json'))
  const { article, post, kept } = await arrange(site, database)
  // Three in a text, one in each of the other fields; one by one they are tried without HTTP, in
  // lib/comments/schema.test.ts and mutations.integration.test.ts.
  const typed: Fields[] = []
  for (let at = 0; at < strings.length; at += 3) {
    const [odd = '', ...more] = strings.slice(at, at + 3)
    typed.push({ text: [odd, ...more].join('\n\n'), name: [...odd].slice(0, 80).join('') })
    if (at % 15 === 0) typed.push({ email: odd }, { website: odd })
  }
  const expected = typed.flatMap((fields) => {
    const all = { ...filled(), ...sendable(fields) }
    const { data } = commentInput.safeParse({ ...all, articleId: article.id })
    return data ? [said(data)] : []
  })
  const statuses = new Map<number, number>()
  const waiting = [...typed]
  async function postOn(): Promise<void> {
    for (let fields = waiting.pop(); fields; fields = waiting.pop()) {
      const { status } = await post(fields)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, postOn))
  expect([...statuses]).toEqual([[200, typed.length]])
  const found = (await kept()).map(said)
  expect(found.sort()).toEqual(expected.sort())
  process.stdout.write(`    ${typed.length} posts, ${found.length} kept\n`)
})

/** What was said under which name; what nobody asked about is the same in all. */
function said({ text, name }: { text: string; name: string }): string {
  return `${name}: ${text.replace(/^Said .{36}\.$/, 'Said.')}`
}

/** As a form sends it: in UTF-8, which has no halves of pairs, and with its own line breaks. */
function sendable(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Buffer.from(value ?? '').toString()]),
  )
}
