import { randomUUID } from 'node:crypto'
import { hasSharedData } from '@/lib/testing/shared-data'
import { plantCanaries, showFrames } from './canaries'
import { expect, fillReply, loseStamps, send, test, visit, waitUntilAlive } from './fixtures'
import { bare, expectHarmless, WITHOUT_POLICY } from './harmless'
import * as http from './http'
import { clipped, LIVELY } from './payloads'
import { hiddenFields, postForm, postReply } from './plain-form'

/*
 * What comes back to whoever wrote it. To see this go red, write `value={…}` of a refused form into
 * the page unescaped, or draw a held reply with `innerHTML` in public/own-replies.js.
 */

test.skip(!hasSharedData, 'the payloads lie in ../shared/data')

/** How many are in one browser's cookie of own replies. */
const OWN_REPLIES = 20

/** How many answers are shown with the framework, too. */
const ALIVE = 3

test('a form that is sent back runs none of what was typed into it', async ({
  open,
  site,
  database,
}) => {
  const page = await open(WITHOUT_POLICY)
  const watch = await plantCanaries(page.context(), site.url)
  const article = await database.addArticle()
  await database.announce()
  const url = site.url + article.path
  const hidden = hiddenFields((await http.send(url)).text, 'text')
  const answers = []
  for (const typed of LIVELY) {
    const fields = { text: typed, name: typed, email: typed, website: typed, extra: typed }
    const { status, text } = await postForm(url, { ...hidden, ...fields })
    expect(status).toBe(200)
    expect(text).toContain('There is a problem')
    answers.push(text)
  }
  await visit(page, article.path)
  await showFrames(page, answers.map(bare))
  for (const body of answers.slice(0, ALIVE)) {
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }))
    await visit(page, article.path)
    await waitUntilAlive(page)
  }
  expect(watch).toEqual({ escapes: [], strangers: [] })
})

test('own replies run none, merged by the script or just posted', async ({
  open,
  site,
  database,
}) => {
  const page = await open(WITHOUT_POLICY)
  await loseStamps(page)
  const watch = await plantCanaries(page.context(), site.url)
  const article = await database.addArticle()
  await database.announce()
  let cookie = ''
  for (const typed of LIVELY.slice(0, OWN_REPLIES)) {
    const reply = { text: typed, name: clipped(typed), email: `${randomUUID()}@example.com` }
    const headers = { cookie, 'user-agent': typed.replace(/[^ -~]/g, '') }
    const answer = await postReply(site.url + article.path, reply, { headers })
    expect(answer.text).toContain('Awaiting moderation')
    cookie = http.jarOf(answer)
  }
  const jar = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url: site.url }
  })
  await page.context().addCookies(jar)

  const rows = 'SELECT id FROM comment WHERE article_id = $1'
  const ids = (await database.query(rows, [article.id])).map(({ id }) => id)
  for (let first = 0; first < LIVELY.length; first += OWN_REPLIES) {
    const texts = LIVELY.slice(first, first + OWN_REPLIES)
    await database.query(
      `UPDATE comment c SET text = given.text, author_name = given.name
         FROM unnest($1::uuid[], $2::text[], $3::text[]) AS given (id, text, name)
        WHERE c.id = given.id`,
      [ids.slice(0, texts.length), texts, texts.map(clipped)],
    )
    await visit(page, article.path)
    await expect(page.locator('[data-own-reply]')).toHaveCount(OWN_REPLIES)
    await expectHarmless(page)
  }

  for (const typed of LIVELY.slice(-3)) {
    const email = `${randomUUID()}@example.com`
    await page.setExtraHTTPHeaders({ 'x-forwarded-for': http.newAddress() })
    await fillReply(page, { text: typed, name: clipped(typed), email })
    await send(page)
    await expect(page.getByRole('status')).toContainText('Awaiting moderation')
    await expectHarmless(page)
    await visit(page, article.path)
  }
  expect(watch).toEqual({ escapes: [], strangers: [] })
})
