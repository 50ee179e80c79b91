import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { hasSharedData } from '@/lib/testing/shared-data'
import { findSmuggled, plantCanaries, showFrames } from './canaries'
import { expect, fillReply, loseStamps, send, test, visit, waitUntilAlive } from './fixtures'
import * as http from './http'
import { addChain, clipped, LIVELY, PAYLOADS } from './payloads'
import { hiddenFields, postForm, postReply } from './plain-form'
import { WEBSITE_TRICKS } from './website-tricks'

/*
 * Payloads that have run elsewhere do not run here, even in a browser that heeds no policy. To see
 * this go red, show a reply with `dangerouslySetInnerHTML` in components/comments/guest-text.tsx,
 * or write `value={…}` of a refused form into the page unescaped.
 */

test.skip(!hasSharedData, 'the payloads lie in ../shared/data')

/** As many of the lively ones run raw in any Chromium; with fewer the harness would be blind. */
const RUN_RAW_MIN = 20

const WITHOUT_POLICY = { bypassCSP: true }

/** How many are on one page of the queue, and in one browser's cookie of own replies. */
const QUEUE_PAGE = 50
const OWN_REPLIES = 20

/** How many answers are shown with the framework, too. */
const ALIVE = 3

test('the payloads run where nobody escapes them', async ({ open, site, database, complaints }) => {
  const page = await open(WITHOUT_POLICY)
  const { escapes } = await plantCanaries(page.context(), site.url)
  const article = await database.addArticle()
  await visit(page, article.path)
  await showFrames(page, LIVELY)
  const ran = new Set(escapes.map(({ frame }) => frame))
  complaints.length = 0
  process.stdout.write(`    ${ran.size} of ${LIVELY.length} ran, shown raw\n`)
  expect(ran.size).toBeGreaterThanOrEqual(RUN_RAW_MIN)
})

test('an article with a thread of them runs none, nor do the pages for answering', async ({
  open,
  site,
  database,
}) => {
  const page = await open(WITHOUT_POLICY)
  const watch = await plantCanaries(page.context(), site.url)
  const article = await database.addArticle()
  const ids = await addChain(database, article.id, PAYLOADS)
  await database.announce()
  await visit(page, article.path)
  await expectHarmless(page)
  expect(await page.locator('[id^=comment-]:not([id$=-author])').count()).toBe(PAYLOADS.length)

  const pages = []
  for (const [index, id] of ids.entries()) {
    if (!LIVELY.includes(PAYLOADS[index] ?? '')) continue
    const { status, text } = await http.send(`${site.url}${article.path}/reply/${id}`)
    expect(status).toBe(200)
    pages.push(bare(text))
  }
  expect(pages.length).toBeGreaterThanOrEqual(LIVELY.length)
  await showFrames(page, pages)
  expect(watch).toEqual({ escapes: [], strangers: [] })
})

test('the desk runs none: not in the queue, nor where one is looked at', async ({
  openDesk,
  site,
  database,
}) => {
  const page = await openDesk('ADMIN', WITHOUT_POLICY)
  const watch = await plantCanaries(page.context(), site.url)
  const article = await database.addArticle()
  // Older than whatever else waits, and so the first in the queue; each answers another.
  const waiting = { status: 'PENDING', from: Date.UTC(2001, 0) }
  const ids = await addChain(database, article.id, LIVELY, waiting)
  await visit(page, '/admin/comments')
  for (let seen = 0; seen < LIVELY.length; seen += QUEUE_PAGE) {
    if (seen > 0) await page.getByRole('link', { name: 'Next page' }).click()
    await expect(page.locator(`#desk-${ids[seen]}`)).toBeVisible()
    await expectHarmless(page)
  }
  for (const id of ids.filter((_, index) => index % 12 === 0)) {
    await visit(page, `/admin/comments/${id}`)
    await expectHarmless(page)
  }
  await page.getByRole('button', { name: 'Show e-mail' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  expect(watch).toEqual({ escapes: [], strangers: [] })
  await database.query("UPDATE comment SET status = 'TRASHED' WHERE article_id = $1", [article.id])
})

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

test('a website leads to a website, whatever was typed for one', async ({
  open,
  site,
  database,
}) => {
  const page = await open(WITHOUT_POLICY)
  const watch = await plantCanaries(page.context(), site.url)
  const article = await database.addArticle()
  const kept = WEBSITE_TRICKS.filter((typed) => /^https?:\/\//.test(typed) && typed.length < 800)
  for (const [index, author_url] of kept.entries()) {
    const author_name = `Linked ${index}`
    await database.addComment({ article_id: article.id, author_name, author_url })
  }
  await database.announce()
  await visit(page, article.path)
  await expectHarmless(page)
  const links = await page.locator('[id$=-author] a').all()
  expect(links.length).toBeGreaterThan(kept.length / 2)
  for (const link of links) {
    const { href, rel } = await link.evaluate(({ href, rel }: HTMLAnchorElement) => ({ href, rel }))
    expect(href).toMatch(/^https?:\/\/[^/]+\.[^/]+\//)
    expect(rel).toBe('ugc nofollow noopener noreferrer')
    await link.hover()
    await link.click()
  }
  // Where the clicks led is where the links lead, and nothing ran on the way.
  expect(watch.strangers).toHaveLength(links.length)
  expect(watch.escapes).toEqual([])
  expect(page.url()).toBe(site.url + article.path)
})

/** Nothing on this page could run, or lead to what runs; and its data is still data. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await findSmuggled(page)).toEqual([])
  for (const data of await page.locator('script[type="application/ld+json"]').allTextContents()) {
    expect(() => JSON.parse(data)).not.toThrow()
  }
}

/** Without what it loads: a hundred pages are shown at once, and what they say stands in them. */
function bare(html: string): string {
  return html.replace(/<(script[^>]* src=|link )[^>]*>/g, '')
}
